import Foundation
import PlatenModel
import Testing

@Suite("What a profile says otherwise for some scanners")
struct ProfileOverrideTests {
    private static func override(_ match: ScannerMatch, _ change: (inout ProfileChanges) -> Void) -> ProfileOverride {
        var changes = ProfileChanges()
        change(&changes)
        return ProfileOverride(match: match, changes: changes)
    }

    private static func profile(_ overrides: ProfileOverride...) -> Profile {
        var profile = Sample.profile
        profile.overrides = overrides
        return profile
    }

    @Test("The name wins over the model, and the model over the class, wherever they stand")
    func levels() {
        let profile = Self.profile(
            Self.override(.name("left-*")) { $0.resolution = 1 },
            Self.override(.model("V600")) { ($0.resolution, $0.depth) = (2, 16) },
            Self.override(.scannerClass(.flatbed)) { ($0.resolution, $0.depth, $0.mode) = (3, 1, .lineart) })
        let all = profile.resolved(for: .flatbed, model: "V600", name: "left-1")
        #expect((all.resolution, all.depth, all.mode) == (1, 16, .lineart))
        let model = profile.resolved(for: .film, model: "V600", name: "right-1")
        #expect((model.resolution, model.depth, model.mode) == (2, 16, Sample.profile.mode))
        #expect(profile.resolved(for: .film, model: "V700", name: "right-1") == Sample.profile)
    }

    @Test("Of two entries of one kind the later one wins")
    func order() {
        let profile = Self.profile(
            Self.override(.name("*")) { ($0.depth, $0.resolution) = (8, 100) }, Self.override(.name("a")) { $0.resolution = 200 })
        #expect(profile.resolved(for: .film, model: "", name: "a").resolution == 200)
        #expect(profile.resolved(for: .film, model: "", name: "b").resolution == 100)
    }

    @Test(
        "A model matches with its maker's name before it and without, as a whole, in its own case",
        arguments: [
            ("V600", true), ("Epson V600", true), ("* V600", true), ("Epson*", true), ("V6*", true), ("V60", false), ("v600", false),
            ("Epson", false), ("V600 Epson", false),
        ])
    func models(pattern: String, matches: Bool) {
        #expect(ScannerMatch.model(pattern).matches(.flatbed, vendor: "Epson", model: "V600", name: "a") == matches)
    }

    @Test("A resolved profile has no overrides left")
    func done() {
        let profile = Self.profile(Self.override(.scannerClass(.film)) { $0.resolution = 4000 })
        #expect(profile.resolved(for: .film, model: "", name: "").overrides.isEmpty)
        #expect(profile.resolved(for: .flatbed, model: "", name: "").overrides.isEmpty)
    }

    @Test("A scanner is asked for its class, maker, model and name")
    func scanner() {
        let scanner = Scanner(
            name: "left-1", scannerClass: .overhead, identity: "", device: "x:1", vendor: "Zeutschel", model: "OS 16", state: .ready)
        for match in [ScannerMatch.scannerClass(.overhead), .model("Zeutschel OS*"), .name("left-*")] {
            #expect(Self.profile(Self.override(match) { $0.resolution = 401 }).resolved(for: scanner).resolution == 401)
        }
    }

    @Test("Nothing may be chosen: source, length, colour space, slips and single options can be taken out")
    func nulls() {
        var profile = Self.profile(
            Self.override(.name("*")) {
                $0.source = .some(nil)
                $0.maximumLength = .some(nil)
                $0.iccProfile = .some(nil)
                $0.backRotation = .some(nil)
                $0.slips = .some(nil)
                $0.options = ["a": nil, "c": .number(3)]
            })
        profile.source = .feeder
        profile.maximumLength = 100
        profile.iccProfile = "sRGB"
        profile.backRotation = .half
        profile.slips = .parts
        profile.options = ["a": .number(1), "b": .number(2)]
        let resolved = profile.resolved(for: .film, model: "", name: "a")
        #expect((resolved.source, resolved.maximumLength, resolved.iccProfile) == (nil, nil, nil))
        #expect((resolved.backRotation, resolved.slips) == (nil, nil))
        #expect(resolved.options == ["b": .number(2), "c": .number(3)])
    }

    @Test("Every value may differ, and all come back from JSON, open ones as open and null as null")
    func json() throws {
        let full = Self.override(.model("V*")) {
            $0.source = .some(.flatbed)
            $0.duplexOrder = .backFirst
            $0.mode = .grey
            $0.depth = 16
            $0.resolution = 401.5
            $0.area = .rectangle(x: 1, y: 2, width: 3, height: 4)
            $0.areaTolerance = 3
            $0.maximumLength = .some(99)
            $0.nearest = [.area, .depth]
            $0.compression = .lzw
            $0.iccProfile = .some("sRGB")
            $0.rotation = .half
            $0.backRotation = .some(.quarter)
            $0.options = ["a": nil, "b": .text("x")]
            $0.pageOrder = .halves
            $0.slips = .some(.jobs)
            $0.passes = [ProfilePass(name: "uv", depth: 8)]
        }
        let profile = Self.profile(
            full, Self.override(.scannerClass(.film)) { ($0.source, $0.slips) = (.some(nil), .some(nil)) }, Self.override(.name("n")) { _ in })
        let line = try PlatenJSON.line(profile)
        #expect(line.contains("\"match\":{\"class\":\"film\"}"))
        #expect(line.contains("{\"changes\":{\"slips\":null,\"source\":null}"))
        #expect(try PlatenJSON.decoder().decode(Profile.self, from: Data(line.utf8)) == profile)
        let resolved = profile.resolved(for: .overhead, model: "V1", name: "")
        var expected = Sample.profile
        full.changes.apply(to: &expected)
        #expect(resolved == expected)
        #expect((resolved.area, resolved.areaTolerance) == (.rectangle(x: 1, y: 2, width: 3, height: 4), 3))
        #expect((resolved.pageOrder, resolved.passes.map(\.name), resolved.compression) == (.halves, ["uv"], .lzw))
    }

    @Test("What is said nearer stands over what is said farther off, option by option")
    func over() {
        var far = ProfileChanges()
        (far.resolution, far.depth, far.source) = (300, 8, .some(.flatbed))
        far.options = ["a": .number(1), "b": .number(2)]
        var near = ProfileChanges()
        (near.resolution, near.source) = (600, .some(nil))
        near.options = ["b": nil, "c": .number(3)]
        let both = near.over(far)
        #expect((both.resolution, both.depth) == (600, 8))
        #expect(both.source == .some(nil))
        #expect(both.options == ["a": .number(1), "b": nil, "c": .number(3)])
    }

    @Test("A pass differs in what it says, and is the only image then")
    func passes() {
        var profile = Sample.profile
        profile.options = ["lamp": .text("white"), "gain": .number(1)]
        let ultraviolet = ProfilePass(name: "uv", mode: .grey, depth: 16, resolution: 600, options: ["lamp": .text("uv")])
        profile.passes = [ProfilePass(name: "white"), ultraviolet]
        var white = profile
        white.passes = []
        #expect(profile.resolved(forPass: profile.passes[0]) == white)
        let other = profile.resolved(forPass: ultraviolet)
        #expect((other.mode, other.depth, other.resolution, other.passes.count) == (.grey, 16, 600, 0))
        #expect(other.options == ["lamp": .text("uv"), "gain": .number(1)])
    }
}
