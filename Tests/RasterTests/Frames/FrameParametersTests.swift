import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Parameters that describe no image")
struct FrameParametersTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var parameters: FrameParameters
        var reason: String
        var testDescription: String { reason }
    }

    static let cases = [
        Case(parameters: grey(width: 10, bytesPerRow: 10, depth: 12), reason: "12 bits a sample"),
        Case(parameters: grey(width: 10, bytesPerRow: 10, depth: 0), reason: "0 bits a sample"),
        Case(parameters: grey(width: 0, bytesPerRow: 10, depth: 8), reason: "rows of 0 pixels"),
        Case(parameters: grey(width: -1, bytesPerRow: 10, depth: 8), reason: "rows of -1 pixels"),
        Case(parameters: grey(width: 11, bytesPerRow: 10, depth: 8), reason: "rows of 11 pixels of 8 bits in only 10 bytes"),
        Case(parameters: grey(width: 10, bytesPerRow: 0, depth: 1), reason: "rows of 10 pixels of 1 bits in only 0 bytes"),
        Case(parameters: grey(width: 10, bytesPerRow: -3, depth: 8), reason: "rows of 10 pixels of 8 bits in only -3 bytes"),
        Case(
            parameters: grey(width: 1, bytesPerRow: .max, depth: 8),
            reason: "rows of 1 pixels in 9223372036854775807 bytes, more than 16777216"),
        Case(
            parameters: grey(width: .max, bytesPerRow: 100, depth: 16),
            reason: "rows of 9223372036854775807 pixels in 100 bytes, more than 16777216"),
        Case(
            parameters: FrameParameters(kind: .rgb, width: 10, rows: 1, bytesPerRow: 5, depth: 1, isLast: true),
            reason: "rows of 10 pixels of 1 bits in only 5 bytes"),
    ]

    private static func grey(width: Int, bytesPerRow: Int, depth: Int) -> FrameParameters {
        FrameParameters(kind: .grey, width: width, rows: 5, bytesPerRow: bytesPerRow, depth: depth, isLast: true)
    }

    @Test("They are refused with the reason, nothing is read, and no file stays", arguments: cases)
    func refused(_ one: Case) throws {
        let folder = try ScratchFolder()
        var frame = SyntheticFrame(.grey, width: 1, rows: 1, depth: 8)
        frame.parameters = one.parameters
        var source = SyntheticSource(frame)
        var starts = 0
        let problem = try #require(throws: Problem.self) {
            try TestImage.recorder.record(
                &source, to: folder.path("a.tif"), tags: TestImage.tags, compression: .none, started: { _ in starts += 1 })
        }
        #expect(problem == Problem(.frameUnsupported, ["scanner": "flatbed-1", "reason": one.reason]))
        #expect(source.reads == 0)
        #expect(starts == 0)
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "")
    }

    @Test("A frame of a whole image is the image, whether the driver calls it the last or not")
    func notLast() throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.rgb, width: 10, rows: 10, depth: 8, isLast: false)
        let image = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"))
        #expect(image.geometry.height == 10)
    }
}
