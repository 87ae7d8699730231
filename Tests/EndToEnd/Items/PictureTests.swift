import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Pictures of captures", .mayBlock)
struct PictureTests {
    private static let profile = """
        title: q
        extends: office-a4
        classes: []
        resolution: 100
        nearest: [area]
        mode: grey
        quality:
          contrast: {warn-above: 1}

        """

    private func station(label: String = #function) async throws -> StationUnderTest {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 5\n"], testDriver: false, label: label)
        try await station.addProfile("checked", Self.profile)
        return station
    }

    private func pictures(_ station: StationUnderTest) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/pictures").sorted()
    }

    /// Width and height, by the first frame header of a JPEG (ITU-T T.81, annex B.2.2).
    private func size(_ bytes: Data) -> (width: Int, height: Int)? {
        let bytes = [UInt8](bytes)
        guard bytes.starts(with: [0xff, 0xd8]) else { return nil }
        var place = 2
        while place + 9 < bytes.count, bytes[place] == 0xff {
            if (0xc0...0xc2).contains(bytes[place + 1]) {
                return (Int(bytes[place + 7]) << 8 | Int(bytes[place + 8]), Int(bytes[place + 5]) << 8 | Int(bytes[place + 6]))
            }
            place += 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
        }
        return nil
    }

    @Test("are made when they are asked for and kept, the same for everyone, and go with a master that is damaged in one clear problem")
    func pictures() async throws {
        let station = try await station()
        let job = try station.makeJob("book")
        #expect(try await station.runCycle(job, NewCycle(profile: "checked", scanner: try station.flatbed, count: 2)).state == .completed)
        let captures = try station.get(Page<Capture>.self, "/v1/jobs/book/pages").items
        let capture = try #require(captures.first)
        #expect(!FileManager.default.fileExists(atPath: "\(station.stateFolder)/pictures"))

        let overlay = station.scratch.path("overlay.jpg")
        let saved = try station.platenctl("save", "--picture", "overlay", capture.id.rawValue, overlay)
        #expect(saved.status == 0, "\(saved.errors)")
        let picture = try #require(size(try Data(contentsOf: URL(fileURLWithPath: overlay))))
        #expect(picture == (capture.geometry.width, capture.geometry.height))
        let again = try station.platenctl("save", "--picture", "overlay", capture.id.rawValue, overlay)
        #expect(again.status != 0 && again.errors.contains("overlay.jpg"))

        let small = station.scratch.path("thumbnail.jpg")
        let thumbnail = try station.platenctl("save", "--picture", "thumbnail", capture.id.rawValue, small)
        #expect(thumbnail.status == 0, "\(thumbnail.errors)")
        let bounds = try #require(size(try Data(contentsOf: URL(fileURLWithPath: small))))
        #expect((200...256).contains(max(bounds.width, bounds.height)))
        let tag = "\"\(capture.sha256)-thumbnail\""
        #expect(try station.request("GET", "/v1/captures/\(capture.id)/thumbnail", headers: ["If-None-Match: \(tag)"]).status == 304)

        let sheet = station.scratch.path("sheet.jpg")
        let contact = try station.platenctl("job", "contact-sheet", "book", sheet)
        #expect(contact.status == 0, "\(contact.errors)")
        #expect(size(try Data(contentsOf: URL(fileURLWithPath: sheet))).map { $0.width > 2 * 256 } == true)
        #expect(try station.request("GET", "/v1/jobs/book/contact-sheet?sheet=2").status == 400)
        #expect(try pictures(station).filter { $0.hasSuffix(".thumbnail.jpg") }.count == 2)

        let file = "\(station.mastersFolder)/\(captures[1].file)"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        try Data("no TIFF any more".utf8).write(to: URL(fileURLWithPath: file))
        let damaged = try station.request("GET", "/v1/captures/\(captures[1].id)/overlay")
        #expect(damaged.status == 500 && damaged.body.contains("image-unreadable"))
        #expect(try station.get(StationStatus.self, "/v1/status").readyScannerCount == 1)
    }
}
