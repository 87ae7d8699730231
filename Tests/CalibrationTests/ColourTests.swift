import Calibration
import Foundation
import TestSupport
import Testing

@Suite("Colours")
struct ColourTests {
    @Test("differ as the published pairs of CIEDE2000 say, both ways round", arguments: 0..<34)
    func published(index: Int) {
        let pair = ColourPairs.all[index]
        let first = LabColour(pair.first.lightness, pair.first.a, pair.first.b)
        let second = LabColour(pair.second.lightness, pair.second.a, pair.second.b)
        #expect(abs(first.difference(to: second) - pair.difference) <= 1e-4)
        #expect(abs(second.difference(to: first) - pair.difference) <= 1e-4)
    }

    @Test("differ by chroma and hue alone where lightness is left out")
    func withoutLightness() {
        let (grey, lighter) = (LabColour(50, 2, 3), LabColour(60, 2, 3))
        #expect(grey.difference(to: lighter, ignoresLightness: true) < 1e-9)
        #expect(abs(grey.difference(to: lighter, lightnessIsUnweighted: true) - 10) < 1e-9)
        #expect(grey.difference(to: lighter) < 10)
    }

    @Test(
        "go from tristimulus values to L*a*b* and back", arguments: [(0.0, 0.0, 0.0), (0.9642, 1.0, 0.8249), (0.2, 0.15, 0.4), (0.001, 0.002, 0.003)])
    func roundTrip(x: Double, y: Double, z: Double) {
        let back = LabColour(x: x, y: y, z: z).xyz()
        #expect(abs(back.x - x) < 1e-12 && abs(back.y - y) < 1e-12 && abs(back.z - z) < 1e-12)
        if y == 1 { #expect(abs(LabColour(x: x, y: y, z: z).lightness - 100) < 1e-12) }
    }

    /// Near each other and far apart, in numbers as a file has them.
    private static let pairs: [(LabColour, LabColour)] = {
        var numbers = SeededNumbers(seed: 2000)
        func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        return (0..<400).map { index in
            let first = LabColour(rounded(numbers.number(0...100)), rounded(numbers.number(-100...100)), rounded(numbers.number(-100...100)))
            let reach = index.isMultiple(of: 2) ? 3.0 : 60
            return (
                first,
                LabColour(
                    rounded(min(100, max(0, first.lightness + numbers.number(-reach...reach)))), rounded(first.a + numbers.number(-reach...reach)),
                    rounded(first.b + numbers.number(-reach...reach)))
            )
        }
    }()

    @Test(
        "Differences are those of colour-science, the reference of the field, all over the space of colours",
        .enabled(if: PythonPeers.hasColours, "colour-science is missing: run Tests/Schemas/fetch-python.sh"))
    func reference() throws {
        let theirs = try PythonPeers.differences(Self.pairs)
        try #require(theirs.count == Self.pairs.count)
        for ((first, second), theirs) in zip(Self.pairs, theirs) {
            let ours = first.difference(to: second)
            #expect(abs(ours - theirs) < 1e-4, "\(first) \(second): \(ours) for \(theirs)")
        }
    }

    private static let colverify = "/usr/bin/colverify"

    @Test(
        "Differences are those of an independent program, Argyll's colverify, all over the space of colours",
        .enabled(if: FileManager.default.isExecutableFile(atPath: colverify), "needs argyll"))
    func peer() throws {
        let pairs = Self.pairs
        let folder = try ScratchFolder("colverify")
        func write(_ name: String, _ colours: [LabColour]) throws {
            let lines = colours.enumerated().map { "\($0.offset + 1) \($0.element.lightness) \($0.element.a) \($0.element.b)" }
            let text = """
                CTI3

                KEYWORD "DEVICE_CLASS"
                DEVICE_CLASS "OUTPUT"
                KEYWORD "COLOR_REP"
                COLOR_REP "LAB"
                NUMBER_OF_FIELDS 4
                BEGIN_DATA_FORMAT
                SAMPLE_ID LAB_L LAB_A LAB_B
                END_DATA_FORMAT
                NUMBER_OF_SETS \(lines.count)
                BEGIN_DATA
                \(lines.joined(separator: "\n"))
                END_DATA

                """
            try folder.write(text, to: name)
        }
        try write("first.ti3", pairs.map(\.0))
        try write("second.ti3", pairs.map(\.1))
        let result = try Shell.run(Self.colverify, ["-v2", "-k", folder.path("first.ti3"), folder.path("second.ti3")])
        let theirs = result.text.split(whereSeparator: \.isNewline).compactMap { line -> Double? in
            guard line.contains("<=>"), let value = line.split(separator: " ").last else { return nil }
            return Double(value)
        }
        try #require(theirs.count == pairs.count, "\(result.text.prefix(300))\(result.errors)")
        for ((first, second), theirs) in zip(pairs, theirs) {
            let ours = first.difference(to: second)
            #expect(abs(ours - theirs) < 1e-4, "\(first) \(second): \(ours) for \(theirs)")
        }
    }
}
