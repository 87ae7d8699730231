import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("A profile written as YAML")
struct ProfileTextTests {
    /// Everything that a profile can say, with texts that YAML would take for something else.
    static func everything() -> Profile {
        var changes = ProfileChanges()
        changes.source = .some(nil)
        changes.duplexOrder = .frontFirst
        changes.mode = .grey
        changes.depth = 16
        changes.resolution = 1200.5
        changes.area = .maximum
        changes.areaTolerance = 0.00001
        changes.maximumLength = .some(nil)
        changes.nearest = []
        changes.compression = .deflate
        changes.iccProfile = .some("/etc/a b.icc")
        changes.rotation = .half
        changes.backRotation = .some(nil)
        changes.options = ["a": nil, "on": .text("off"), "list": .numbers([0.5, -1, 1e300])]
        changes.pageOrder = .captured
        changes.slips = .some(nil)
        changes.pageNumbers = .some(nil)
        changes.passes = [ProfilePass(name: "only", options: ["x": .bool(false)])]
        changes.quality = [.skew: nil, .noise: MeasureLimits(warnAbove: 1.5)]
        var other = ProfileChanges()
        other.passes = []
        return Profile(
            name: "p", title: "“4 × 5 in”: $5 & \"${x}\" \\ # ü \u{200B}", classes: [.overhead, .film], source: .automatic,
            duplexOrder: .backFirst, mode: .colour, depth: 8, resolution: 299.97, area: .rectangle(x: 0.1, y: 1e-7, width: 215.9, height: 279.3),
            areaTolerance: 0.3333333333333333, maximumLength: 6000.25, nearest: [.area, .resolution], compression: .lzw, iccProfile: "sRGB",
            rotation: .quarter, backRotation: .threeQuarters,
            options: [
                "flag": .bool(true), "no": .number(0.1), "small": .number(-1e-20), "text": .text("true"), "digits": .text("12"),
                "null": .text("null"), "dollar": .text("$${a}"), "star": .text("*a: &b"), "empty-list": .numbers([]), "-1": .text("- a"),
            ], naming: "{job}/{job}_{page}.{extension}", pageOrder: .rightLeft, slips: .parts, pageNumbers: .page,
            passes: [ProfilePass(name: "white"), ProfilePass(name: "007", mode: .colour, depth: 16, resolution: 600, options: ["a": .text("@")])],
            quality: [
                .skew: MeasureLimits(warnAbove: 0.5, holdAbove: 1, stopAbove: 12.25),
                .clippedHighlights: MeasureLimits(warnAbove: 0.001, holdAbove: 0.07),
                .paperWhite: MeasureLimits(warnBelow: 210, holdBelow: 190.3), .edgeWidth: MeasureLimits(holdAbove: 2.4),
                .sheetWidth: MeasureLimits(warnAbove: 215.9, warnBelow: 205), .streaks: MeasureLimits(stopAbove: 0),
            ],
            overrides: [
                ProfileOverride(match: .scannerClass(.largeFormat), changes: changes), ProfileOverride(match: .model("* V\"600"), changes: other),
                ProfileOverride(match: .name("*"), changes: other),
            ])
    }

    @Test("is read back as the same profile, whatever its texts look like")
    func roundTrip() {
        let profile = Self.everything()
        let result = ProfileCheck.check(text: ProfileText.text(of: profile), fileName: "p.yaml", beside: [])
        #expect(result.findings == [])
        #expect(result.profile == profile, "\(ProfileText.text(of: profile))")
    }

    @Test("is read back as the same profile if it is a shipped one, and says the same without what it extends")
    func shipped() {
        let profiles = ProfileLibrary.load(folders: [Tree.path("Profiles")]).profiles
        #expect(profiles.count == 8)
        for profile in profiles {
            let result = ProfileCheck.check(text: ProfileText.text(of: profile), fileName: "\(profile.name).yaml", beside: [])
            #expect(result.findings == [])
            #expect(result.profile == profile)
        }
    }

    @Test("says all values, the usual ones too, in words that people know")
    func text() throws {
        var profile = try #require(try ProfileFolder(["p.yaml": ProfileFolder.least + "area: A4\n"]).profile())
        profile.passes = [ProfilePass(name: "uv", depth: 16, options: ["lamp": .text("uv")])]
        #expect(
            ProfileText.text(of: profile) == """
                title: T
                classes: []
                source: null
                duplex-order: front-first
                mode: colour
                depth: 8
                resolution: 300 ppi
                area: A4
                area-tolerance: 0.5 mm
                maximum-length: null
                nearest: []
                compression: none
                icc-profile: null
                rotation: 0
                back-rotation: null
                naming: null
                page-order: captured
                slips: null
                page-numbers: null
                clips: []
                sampling: null
                calibration: null
                known-defects: tolerate
                options: {}
                passes:
                  - name: uv
                    depth: 16
                    options:
                      lamp: uv
                quality: {}
                scanners: []

                """)
    }

    @Test("is a profile to the schema too", .enabled(if: ProfileSchemaTests.python != nil, "needs python3-jsonschema and python3-yaml"))
    func schema() throws {
        let scratch = try ScratchFolder()
        var profile = Self.everything()
        // YAML's own readers take an exponent without a dot for text.
        profile.options["small"] = nil
        profile.overrides[0].changes.options["list"] = nil
        let path = try scratch.write(ProfileText.text(of: profile), to: "p.yaml")
        #expect(try ProfileSchemaTests.verdicts([path]) == ["accepted"])
    }
}
