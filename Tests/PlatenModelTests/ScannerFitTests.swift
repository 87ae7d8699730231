import PlatenModel
import Testing

@Suite("Whether a scanner offers what a profile asks for")
struct ScannerFitTests {
    /// A flatbed with a feeder as many drivers report one.
    static let options: [ScannerOption] = [
        option(1, "source", .string, .texts(["Flatbed", "ADF"]), .text("Flatbed")),
        option(2, "mode", .string, .texts(["Color", "Gray"]), .text("Color")),
        option(3, "depth", .int, .numbers([8, 16]), .number(8)),
        option(4, "resolution", .int, .numbers([75, 150, 300]), .number(75)),
        option(5, "tl-x", .fixed, .range(minimum: 0, maximum: 215.9, quantisation: 0)),
        option(6, "tl-y", .fixed, .range(minimum: 0, maximum: 297.2, quantisation: 0)),
        option(7, "br-x", .fixed, .range(minimum: 0, maximum: 215.9, quantisation: 0)),
        option(8, "br-y", .fixed, .range(minimum: 0, maximum: 297.2, quantisation: 0)),
        option(9, "threshold", .fixed, .range(minimum: 0, maximum: 100, quantisation: 1)),
        option(10, "lamp", .string, .texts(["white", "infrared"])),
        option(11, "gamma", .int, .range(minimum: 0, maximum: 255, quantisation: 0), count: 3),
        option(12, "calibrate", .button),
        option(13, "cover", .bool, settable: false),
        option(14, "tint", .int, active: false),
        option(15, "invert", .bool),
    ]

    static func option(
        _ index: Int, _ name: String, _ type: OptionType, _ constraint: OptionConstraint = .unconstrained, _ value: OptionValue? = nil,
        count: Int = 1, active: Bool = true, settable: Bool = true, unit: OptionUnit = .none
    ) -> ScannerOption {
        ScannerOption(
            index: index, name: name, title: "", explanation: "", type: type, unit: unit, count: count,
            capabilities: OptionCapabilities(active: active, settable: settable, readable: true), constraint: constraint, value: value)
    }

    static let profile = Profile(
        name: "p", title: "P", classes: [], source: .flatbed, mode: .colour, depth: 8, resolution: 300,
        area: .rectangle(x: 0, y: 0, width: 210, height: 297), areaTolerance: 0.5, nearest: [], compression: .none, options: [:])

    /// Findings as `severity: sentence. Hint.`
    static func findings(on options: [ScannerOption] = options, _ change: (inout Profile) -> Void) -> [String] {
        var profile = profile
        change(&profile)
        return ScannerFit.findings(of: profile, on: options).map(\.description)
    }

    static func without(_ names: String...) -> [ScannerOption] { options.filter { !names.contains($0.name) } }

    @Test("Nothing is found where it does, whatever the case and the names of its values")
    func fits() {
        #expect(Self.findings { _ in } == [])
        #expect(Self.findings { ($0.mode, $0.depth) = (.colour, 16) } == [])
        #expect(Self.findings { $0.options = ["threshold": .number(50), "lamp": .text("white"), "gamma": .numbers([0, 1, 2])] } == [])
        #expect(Self.findings { $0.options = ["calibrate": .bool(true), "invert": .bool(false)] } == [])
    }

    @Test("A resolution that it does not have is told with those that it has and the nearest")
    func resolution() {
        #expect(
            Self.findings { $0.resolution = 600 } == ["error: resolution 600 is not offered: 75, 150, 300. The nearest is 300."])
        #expect(
            Self.findings { ($0.resolution, $0.nearest) = (200, [.resolution]) }
                == ["warning: resolution 200 is not offered: 75, 150, 300. The nearest will be used: 150."])
    }

    @Test("Resolutions are numbers, whether a list, a range or texts offer them")
    func resolutionForms() {
        let texts = Self.without("resolution") + [Self.option(20, "resolution", .string, .texts(["150 dpi", "300 dpi"]), .text("150 dpi"))]
        #expect(Self.findings(on: texts) { $0.resolution = 300 } == [])
        #expect(
            Self.findings(on: texts) { $0.resolution = 310 } == ["error: resolution 310 is not offered: 150 dpi, 300 dpi. The nearest is 300."])
        let range =
            Self.without("resolution") + [
                Self.option(20, "x-resolution", .int, .range(minimum: 50, maximum: 1200, quantisation: 50)),
                Self.option(21, "y-resolution", .int, .range(minimum: 50, maximum: 600, quantisation: 50)),
            ]
        #expect(Self.findings(on: range) { $0.resolution = 600 } == [])
        #expect(
            Self.findings(on: range) { $0.resolution = 1200 }
                == ["error: resolution 1200 is not offered: 50 to 600 in steps of 50. The nearest is 600."])
        let fixed = Self.without("resolution") + [Self.option(20, "resolution", .int, .unconstrained, .number(200), settable: false)]
        #expect(
            Self.findings(on: fixed) { _ in } == ["error: resolution 300 is not offered: it is 200 and cannot be set. The nearest is 200."])
        #expect(Self.findings(on: fixed) { $0.resolution = 200 } == [])
        #expect(
            Self.findings(on: Self.without("resolution")) { _ in }
                == ["error: the scanner has no option for the resolution. Choose another scanner."])
    }

    @Test("A source and a mode that it does not have are told with the profile's words for those that it has")
    func sourceAndMode() {
        #expect(
            Self.findings { $0.source = .transparency }
                == ["error: source transparency is not offered: Flatbed, ADF. Profiles call these flatbed, feeder."])
        #expect(Self.findings { $0.source = .feederDuplex }.count == 1)
        #expect(
            Self.findings { ($0.mode, $0.depth) = (.lineart, 1) }
                == [
                    "error: mode lineart is not offered: Color, Gray. Profiles call these colour, grey.",
                    "error: depth 1 is not offered: 8, 16. The nearest is 8.",
                ])
        #expect(Self.findings(on: Self.without("source")) { _ in } == [])
        #expect(
            Self.findings(on: Self.without("source")) { $0.source = .transparency }
                == ["error: source transparency cannot be chosen: the scanner has no option for it. Write source: null."])
        let both = Self.options + [Self.option(20, "duplex", .bool)]
        #expect(Self.findings(on: both) { $0.source = .feederDuplex } == [])
    }

    @Test("What depends on a source or a mode that is not set yet is a warning only")
    func unsettled() {
        let hint = "It may be otherwise with the profile's source and mode."
        #expect(
            Self.findings { ($0.source, $0.resolution) = (.feeder, 600) } == [
                "warning: resolution 600 is not offered: 75, 150, 300, as the scanner is set now. The nearest is 300. \(hint)"
            ])
        #expect(Self.findings { ($0.mode, $0.resolution) = (.grey, 600) }.first?.hasPrefix("warning: ") == true)
    }

    @Test("A depth that it does not have is told, also where only the mode's name says so")
    func depth() {
        let eight = Self.without("depth") + [Self.option(20, "depth", .int, .numbers([8]))]
        #expect(Self.findings(on: eight) { $0.depth = 16 } == ["error: depth 16 is not offered: 8. The nearest is 8."])
        let named = Self.without("depth", "mode") + [Self.option(20, "mode", .string, .texts(["24bit Color"]), .text("24bit Color"))]
        #expect(
            Self.findings(on: named) { $0.depth = 16 }
                == ["error: depth 16 is not offered: the scanner's mode 24bit Color has 8. Write depth: 8, or nearest: [depth]."])
        #expect(Self.findings(on: named) { ($0.depth, $0.nearest) = (16, [.depth]) } == [])
    }

    @Test("An area beyond its bed is told in millimetres, but for the tolerance")
    func area() {
        #expect(
            Self.findings { $0.area = .rectangle(x: 0, y: 0, width: 297, height: 420) } == [
                "error: the area's right edge at 297 mm is not offered: 0 to 215.9 mm. The nearest is 215.9 mm.",
                "error: the area's bottom edge at 420 mm is not offered: 0 to 297.2 mm. The nearest is 297.2 mm.",
            ])
        #expect(Self.findings { $0.area = .rectangle(x: 0, y: 0, width: 216.4, height: 297) } == [])
        let adapted = Self.findings { ($0.area, $0.nearest) = (.rectangle(x: 0, y: 0, width: 300, height: 297), [.area]) }
        #expect(adapted.first?.hasPrefix("warning: ") == true)
        let pixels = Self.without("br-x") + [Self.option(20, "br-x", .int, .range(minimum: 0, maximum: 2480, quantisation: 1), unit: .pixel)]
        #expect(Self.findings(on: pixels) { _ in } == [])
        #expect(Self.findings(on: pixels) { $0.area = .rectangle(x: 0, y: 0, width: 220, height: 297) }.count == 1)
        #expect(Self.findings(on: Self.without("tl-x")) { _ in } == [])
        #expect(
            Self.findings(on: Self.without("tl-x")) { $0.area = .rectangle(x: 5, y: 0, width: 100, height: 100) }
                == ["error: the scanner has no option for the left edge of the area. Write an area that begins at 0, or nearest: [area]."])
    }

    @Test(
        "Options by the driver's names are told with what they may be",
        arguments: [
            ("treshold", .number(1), "error: the scanner has no option treshold. Did you mean threshold?"),
            ("xyzzy", .number(1), "error: the scanner has no option xyzzy. See them with: platenctl scanners show"),
            ("threshold", .number(101), "error: the option threshold cannot be 101: 0 to 100 in steps of 1. The nearest is 100."),
            ("threshold", .text("high"), "error: the option threshold cannot be high. Write a number."),
            ("lamp", .text("whit"), "error: the option lamp cannot be whit: white, infrared. Did you mean white?"),
            ("gamma", .numbers([0, 1]), "error: the option gamma cannot be 0, 1. Write a list of 3 whole numbers."),
            ("gamma", .numbers([0, 1, 300]), "error: the option gamma cannot be 0, 1, 300: 0 to 255. The nearest is 0, 1, 255."),
            ("calibrate", .number(1), "error: the option calibrate cannot be 1. Write true or false."),
            ("invert", .number(2), "error: the option invert cannot be 2. Write true or false."),
            ("cover", .bool(true), "error: a program cannot set the option cover. Set it at the scanner, or take it out of the profile."),
            ("tint", .number(1), "warning: the option tint is not active, as the scanner is set now. Other options decide whether it can be set."),
        ] as [(String, OptionValue, String)])
    func ownOptions(name: String, value: OptionValue, finding: String) {
        #expect(Self.findings { $0.options = [name: value] } == [finding])
    }

    @Test("An option that the profile gives by the driver's name takes the place of the common key")
    func pinned() {
        #expect(Self.findings { ($0.resolution, $0.options) = (600, ["resolution": .number(150)]) } == [])
        #expect(Self.findings { $0.options = ["resolution": .number(600)] }.count == 1)
    }

    @Test("Each pass is looked at, and what all share is told once")
    func passes() {
        #expect(
            Self.findings { $0.passes = [ProfilePass(name: "a"), ProfilePass(name: "b", resolution: 600)] }
                == ["error: pass b: resolution 600 is not offered: 75, 150, 300. The nearest is 300."])
        #expect(
            Self.findings { ($0.resolution, $0.passes) = (600, [ProfilePass(name: "a"), ProfilePass(name: "b")]) }
                == ["error: resolution 600 is not offered: 75, 150, 300. The nearest is 300."])
    }

    @Test("Entries that meet at a scanner and do not fit each other are told")
    func inconsistent() {
        #expect(
            Self.findings { ($0.depth, $0.compression) = (1, .group4) }.prefix(2) == [
                "error: colour with depth 1 does not exist. Look at the profile's scanners and passes.",
                "error: group4 cannot hold colour with depth 1, only lineart with depth 1. "
                    + "Write one of none, lzw, deflate for compression, or mode: lineart with depth: 1.",
            ])
    }
}
