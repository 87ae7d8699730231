import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("A wrong value in a profile is named with its file, line and column")
struct ProfileProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let problem: String
        let hint: String
        var testDescription: String { text.replacing("\n", with: "⏎") }

        init(_ text: String, _ problem: String, _ hint: String) {
            (self.text, self.problem, self.hint) = (text, problem, hint)
        }
    }

    /// Each stands on line 5, below the least that a profile says.
    static let cases: [Case] = [
        Case("resolutoin: 300", "5:1: unknown key \"resolutoin\"", "Did you mean resolution? Known keys: title, extends, abstract, classes"),
        Case("title: again", "1:1: the key \"title\" is written twice", "Keep one of them."),
        Case("abstract: maybe", "5:11: abstract is maybe", "Write true or false."),
        Case("classes: flatbed", "5:10: classes is flatbed", "Write a list, such as [one, two]."),
        Case("classes: [flatbed, sheetfed]", "5:20: an item of classes is sheetfed", "Did you mean sheet-fed? Allowed: flatbed, sheet-fed"),
        Case("source: adf", "5:9: source is adf", "Allowed: flatbed, feeder, feeder-duplex, transparency, card, automatic."),
        Case("nearest: [resolution, mode]", "5:23: an item of nearest is mode", "Allowed: resolution, depth, area."),
        Case("compression: lwz", "5:14: compression is lwz", "Did you mean lzw? Allowed: none, lzw, deflate, group4."),
        Case(
            "compression: group4", "5:14: group4 cannot hold colour with depth 8, only lineart with depth 1",
            "Write one of none, lzw, deflate for compression, or mode: lineart with depth: 1."),
        Case("icc-profile: srgb", "5:14: icc-profile is srgb", "Did you mean sRGB? Allowed: sRGB, AdobeRGB, eciRGBv2."),
        Case("icc-profile: colours/a.icc", "5:14: icc-profile is colours/a.icc", "Write an absolute path, with / first."),
        Case("icc-profile: []", "5:14: icc-profile is a list", "Write one line of text."),
        Case("rotation: 45", "5:11: rotation is 45", "Allowed: 0, 90, 180, 270."),
        Case("rotation: -90", "5:11: rotation is -90", "Did you mean 90? Allowed: 0, 90, 180, 270."),
        Case("rotation: null", "5:11: rotation is empty", "Write one of 0, 90, 180, 270."),
        Case("source: feeder-duplex\nback-rotation: left", "6:16: back-rotation is left", "Allowed: 0, 90, 180, 270."),
        Case(
            "back-rotation: 180\nsource: feeder", "5:16: back-rotation is of no use with source: feeder, which shows no back sides",
            "Write source: feeder-duplex, or take it out."),
        Case(
            "duplex-order: back-first\nsource: flatbed",
            "5:15: duplex-order is of no use with source: flatbed, which shows no back sides", "Write source: feeder-duplex, or take it out."),
        Case("duplex-order: back", "5:15: duplex-order is back", "Allowed: front-first, back-first."),
        Case("maximum-length: long", "5:17: maximum-length is long", "Write a length such as 210 mm."),
        Case("maximum-length: 0", "5:17: maximum-length is 0", "Write a value from 1 to 32767 mm."),
        Case(
            "area: A4\nmaximum-length: 20 cm", "6:17: maximum-length is shorter than the area is high",
            "Write a length of 297 mm at least, or null."),
        Case("extends: \"../p\"", "5:10: extends is the text \"../p\"", "Write 1 to 100 letters"),
        Case("area: a4", "5:7: area is a4", "Did you mean A4? Allowed: maximum, auto, A0"),
        Case("area: quarto", "5:7: area is quarto", "Allowed: maximum, auto, A0, A1"),
        Case("area: [0, 0, 10, 10]", "5:7: area is a list", "Write one of maximum, auto, A0"),
        Case("area: {width: 10, height: 10, left: 1}", "5:31: unknown key \"left\"", "Known keys: x, y, width, height."),
        Case("area: {width: 10}", "5:7: the area lacks its height", "Write height: and a length such as 210 mm."),
        Case("area: {width: 0, height: 10}", "5:15: width is 0", "Write a value from 1 to 32767 mm."),
        Case("area: {width: 40000, height: 10}", "5:15: width is 40000", "Write a value from 1 to 32767 mm."),
        Case("area: {x: -1, width: 10, height: 10}", "5:11: x is -1", "Write a value from 0 to 32767 mm."),
        Case("area: {width: 10 km, height: 10}", "5:15: width has the unknown unit \"km\"", "Known units: mm, cm, m, in."),
        Case("area: {width: .nan, height: 10}", "5:15: width is .nan", "Write a length such as 210 mm."),
        Case("area-tolerance: wide", "5:17: area-tolerance is wide", "Write a length such as 210 mm."),
        Case("options: [a]", "5:10: options is a list", "Write a group of keys and values below it."),
        Case("options: {a: {b: c}}", "5:14: a is a group of keys", "Write true or false, a number, a list of numbers, or text."),
        Case("options: {a: [1, b]}", "5:18: an item of a is b", "Write a number."),
        Case("options: {\"a b\": 1}", "5:11: \"a b\" cannot be the name of an option", "Write it as platenctl scanners show lists it."),
        Case("options: {a: *b}", "5:14: anchors, aliases and tags (*b) are not read", "If it is text, put it in quotes."),
        Case("area: A5 portrait ish", "5:7: area is A5 portrait ish", "Did you mean A5? Allowed: maximum, auto, A0"),
        Case("area-tolerance: -5 mm", "5:17: area-tolerance is -5 mm", "Write a value from 0 to 50 mm."),
        Case("maximum-length: 1e400 mm", "5:17: maximum-length is 1e400 mm", "Write a length such as 210 mm."),
        Case("maximum-length: 1e4 km", "5:17: maximum-length has the unknown unit \"km\"", "Known units: mm, cm, m, in."),
        Case("maximum-length: 1e9 mm", "5:17: maximum-length is 1e9 mm", "Write a value from 1 to 32767 mm."),
        Case("maximum-length: NaN", "5:17: maximum-length is NaN", "Write a length such as 210 mm."),
        Case("options: {a: [1, 2}", "5:19: this is not YAML: did not find expected ',' or ']'", "Check indentation, quotes and brackets there"),
    ]

    @Test(arguments: cases)
    func problem(_ example: Case) throws {
        let folder = try ProfileFolder(["p.yaml": ProfileFolder.least + example.text + "\n"])
        #expect(folder.problems() == ["p.yaml:\(example.problem)"])
        #expect(folder.hints().first?.hasPrefix(example.hint) == true, "\(folder.hints())")
        #expect(folder.load().profiles.isEmpty)
        #expect(folder.load().problems.allSatisfy { $0.code == .profileInvalid })
    }

    @Test(
        "The values that a profile cannot do without are checked too",
        arguments: [
            ("mode: color\n", "1:7: mode is color", "Did you mean colour? Allowed: colour, grey, lineart."),
            ("mode: gray\n", "1:7: mode is gray", "Did you mean grey?"),
            ("depth: 24\n", "1:8: depth is 24", "Allowed: 1, 8, 16."),
            ("depth: eight\n", "1:8: depth is eight", "Allowed: 1, 8, 16."),
            ("resolution: 300 lpi\n", "1:13: resolution has the unknown unit \"lpi\"", "Did you mean dpi? Known units: ppi, dpi."),
            ("resolution: 300 ppp\n", "1:13: resolution has the unknown unit \"ppp\"", "Did you mean ppi? Known units: ppi, dpi."),
            ("resolution: 1e400 dpi\n", "1:13: resolution is 1e400 dpi", "Write a resolution such as 300 ppi."),
            ("resolution: NaN\n", "1:13: resolution is NaN", "Write a resolution such as 300 ppi."),
            ("resolution: .inf\n", "1:13: resolution is .inf", "Write a resolution such as 300 ppi."),
            ("resolution: -300\n", "1:13: resolution is -300", "Write a value from 10 to 19200 ppi."),
            ("resolution: 0x12C\n", "1:13: resolution has the unknown unit \"x12C\"", "Known units: ppi, dpi."),
            ("resolution: 9\n", "1:13: resolution is 9", "Write a value from 10 to 19200 ppi."),
            ("title: [a]\n", "1:8: title is a list", "Write one line of text."),
            (
                "title: T\nmode: grey\ndepth: 8\nresolution: 300\nicc-profile: AdobeRGB\n",
                "5:14: AdobeRGB is a colour space of three channels, and grey has one",
                "Write icc-profile: null, or the path of a profile for grey."
            ),
            ("[]\n", "1:1: the profile is a list", "Write these keys below it: title, extends"),
        ])
    func required(text: String, problem: String, hint: String) throws {
        let folder = try ProfileFolder(["p.yaml": text])
        #expect(folder.problems() == ["p.yaml:\(problem)"])
        #expect(folder.hints().first?.hasPrefix(hint) == true, "\(folder.hints())")
    }

    @Test("What is missing is named, each on its own")
    func missing() throws {
        let folder = try ProfileFolder(["p.yaml": "mode: grey\n"])
        #expect(folder.problems() == ["p.yaml:1:1: p has no title", "p.yaml:1:1: p has no depth", "p.yaml:1:1: p has no resolution"])
        #expect(folder.hints().last == "Write resolution: a resolution such as 300 ppi; or extend a profile that has it.")
        #expect(try ProfileFolder(["p.yaml": "# nothing\n"]).problems() == ["p.yaml:1:1: the profile is empty"])
    }
}
