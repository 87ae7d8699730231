import Foundation
import PlatenModel
import SyntheticPages
import TestSupport
import Testing

@testable import Quality

/// What other programs make of the same pixels.
@Suite("Other programs see the same")
struct PeerTests {
    private static func exists(_ program: String) -> Bool { (try? Shell.run("sh", ["-c", "command -v \(program)"]).status) == 0 }

    static let hasNetpbm = exists("pgmhist")
    /// Leptonica has no program for it: its library is asked.
    static let hasLeptonica = (try? Shell.run("python3", ["-c", "import ctypes; ctypes.CDLL('liblept.so.5')"]).status) == 0

    private func write(_ page: ScannedPage, to path: String) throws {
        try Data(Array("P5\n\(page.width) \(page.height)\n255\n".utf8) + page.pixels).write(to: URL(fileURLWithPath: path))
    }

    @Test(
        "counts of every code are those of Netpbm's pgmhist, to the digit",
        .enabled(if: hasNetpbm, "needs netpbm"), arguments: [PageKind.text, .photograph, .newspaper, .stained])
    func histogram(kind: PageKind) throws {
        let scratch = try ScratchFolder("peers")
        let page = Measured.page(kind, seed: 31)
        try write(page, to: scratch.path("page.pgm"))
        let counts = try Self.counts(scratch.path("page.pgm"))
        var planes = RowPlanes(ImageForm(width: page.width, samples: 1, depth: 8, horizontalResolution: 300, verticalResolution: 300))
        let bytes = page.pixels
        for row in 0..<page.height {
            planes.take(bytes.span.bytes.extracting(row * page.width..<(row + 1) * page.width))
        }
        #expect(planes.histograms.histogram(0).counts == counts)
    }

    @Test("counts of every code of each channel of a colour page are pgmhist's, to the digit", .enabled(if: hasNetpbm, "needs netpbm"))
    func channels() throws {
        let scratch = try ScratchFolder("peers")
        let page = Measured.page(.photograph, seed: 32)
        let bytes = page.colour(redX: 0.4, blueY: -0.3)
        try Data(Array("P6\n\(page.width) \(page.height)\n255\n".utf8) + bytes).write(to: URL(fileURLWithPath: scratch.path("page.ppm")))
        var planes = RowPlanes(ImageForm(width: page.width, samples: 3, depth: 8, horizontalResolution: 300, verticalResolution: 300))
        for row in 0..<page.height { planes.take(bytes.span.bytes.extracting(row * page.width * 3..<(row + 1) * page.width * 3)) }
        for channel in 0..<3 {
            let parted = try Shell.run(
                "sh",
                ["-c", "pamchannel -infile \(scratch.path("page.ppm")) -tupletype GRAYSCALE \(channel) | pamtopnm > \(scratch.path("channel.pgm"))"])
            try #require(parted.status == 0, "\(parted.errors)")
            #expect(planes.histograms.histogram(channel).counts == (try Self.counts(scratch.path("channel.pgm"))))
        }
    }

    /// How often each code is in a file, as Netpbm counts.
    private static func counts(_ path: String) throws -> [Int] {
        let result = try Shell.run("pgmhist", ["-machine", path])
        try #require(result.status == 0, "\(result.errors)")
        var counts = [Int](repeating: 0, count: 256)
        for line in result.text.split(separator: "\n") {
            let words = line.split(separator: " ").compactMap { Int($0) }
            if words.count >= 2, words[0] < 256 { counts[words[0]] = words[1] }
        }
        return counts
    }

    /// Reads the image, makes it black and white and asks for its skew, in degrees clockwise.
    private static let leptonica = """
        import ctypes, sys
        l = ctypes.CDLL('liblept.so.5')
        l.pixRead.restype = l.pixConvertTo1.restype = ctypes.c_void_p
        l.pixConvertTo1.argtypes = [ctypes.c_void_p, ctypes.c_int]
        pix = l.pixConvertTo1(l.pixRead(sys.argv[1].encode()), 130)
        angle, confidence = ctypes.c_float(), ctypes.c_float()
        l.pixFindSkew.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        assert l.pixFindSkew(pix, ctypes.byref(angle), ctypes.byref(confidence)) == 0
        print(-angle.value)
        """

    @Test(
        "the angle of lines of type is Leptonica's within 0.15 degrees, and nearer to the truth than that on the whole",
        .enabled(if: hasLeptonica, "needs liblept5 and python3"))
    func skew() throws {
        let scratch = try ScratchFolder("peers")
        var (own, others): ([Double], [Double]) = ([], [])
        for (index, angle) in [-4.6, -2.3, -0.7, 0.2, 1.1, 3.4].enumerated() {
            let kind: PageKind = index.isMultiple(of: 2) ? .text : .twoColumns
            let page = Measured.page(kind, seed: UInt64(40 + index), turned: angle)
            try write(page, to: scratch.path("page.pgm"))
            let result = try Shell.run("python3", ["-c", Self.leptonica, scratch.path("page.pgm")])
            let peer = try #require(Double(result.text.trimmingCharacters(in: .whitespacesAndNewlines)), "\(result.errors)")
            let found = try #require(Measured.value(.skew, Measured.quality(page)))
            // Leptonica's profile is drawn towards 0 near 0.
            #expect(abs(found - angle) <= 0.05 && abs(found - peer) <= 0.15, "\(kind) \(angle): \(found), Leptonica \(peer)")
            own.append(abs(found - angle))
            others.append(abs(peer - angle))
        }
        #expect(own.reduce(0, +) <= others.reduce(0, +), "\(own) \(others)")
    }
}
