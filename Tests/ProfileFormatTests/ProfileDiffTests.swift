import PlatenModel
import ProfileFormat
import Testing

@Suite("The differences of two profiles")
struct ProfileDiffTests {
    static let profile = Profile(
        name: "a", title: "A", classes: [], source: .flatbed, mode: .colour, depth: 8, resolution: 300, area: .maximum, areaTolerance: 0.5,
        nearest: [], compression: .none, options: ["gain": .number(1), "lamp": .text("on")])

    private static func differences(_ old: Profile = profile, _ change: (inout Profile) -> Void) -> [String] {
        var new = old
        change(&new)
        return ProfileDiff.differences(from: old, to: new).map { "\($0.key): \($0.old ?? "-") → \($0.new ?? "-")" }
    }

    @Test("are none where only the name differs")
    func none() {
        #expect(Self.differences { $0.name = "b" } == [])
    }

    @Test("are told key by key as YAML names and writes them, in the order of the keys")
    func keys() {
        #expect(
            Self.differences {
                $0.resolution = 400.5
                $0.title = "A new one"
                $0.source = nil
                $0.area = .rectangle(x: 0, y: 0, width: 210, height: 297)
                $0.nearest = [.depth, .resolution]
                $0.naming = "x/y"
                $0.slips = .jobs
                $0.pageNumbers = .spread
            } == [
                "title: A → \"A new one\"", "source: flatbed → null", "resolution: 300 ppi → 400.5 ppi", "area: maximum → A4",
                "nearest: [] → [resolution, depth]", "naming: null → x/y", "slips: null → jobs", "page-numbers: null → spread",
            ])
    }

    @Test("of options, passes and scanners are told one by one, with what is new or gone")
    func groups() {
        var old = Self.profile
        old.passes = [ProfilePass(name: "white"), ProfilePass(name: "uv", depth: 8, options: ["lamp": .text("uv")])]
        var flatbed = ProfileChanges()
        flatbed.source = .some(.flatbed)
        flatbed.options = ["gain": nil]
        old.overrides = [ProfileOverride(match: .scannerClass(.flatbed), changes: flatbed)]
        #expect(
            Self.differences(old) {
                $0.options = ["gain": .number(2), "new": .bool(true)]
                $0.passes[1].depth = 16
                $0.passes[1].options = [:]
                $0.passes.append(ProfilePass(name: "ir"))
                $0.overrides[0].changes.source = .some(nil)
                $0.overrides[0].changes.options = [:]
                $0.overrides.append(ProfileOverride(match: .name("a b"), changes: flatbed))
            } == [
                "options.gain: 1 → 2", "options.lamp: \"on\" → -", "options.new: - → true", "passes: [white, uv] → [white, uv, ir]",
                "passes.uv.depth: 8 → 16", "passes.uv.options.lamp: uv → -", "scanners.class=flatbed.source: flatbed → null",
                "scanners.class=flatbed.options.gain: null → -", "scanners.name=\"a b\".source: - → flatbed",
                "scanners.name=\"a b\".options.gain: - → null",
            ])
    }

    @Test("of two entries for the same scanners are kept apart")
    func sameMatch() {
        var old = Self.profile
        var first = ProfileChanges()
        first.depth = 8
        old.overrides = [ProfileOverride(match: .name("a"), changes: first), ProfileOverride(match: .name("a"), changes: first)]
        #expect(Self.differences(old) { $0.overrides[1].changes.depth = 16 } == ["scanners.name=a#2.depth: 8 → 16"])
    }

    @Test("of clips are told as a whole, and clips are read back from the text as they were")
    func clips() {
        #expect(
            Self.differences(Self.profile) { $0.clips = [ClipFrame(x: 0, y: 1.5, width: 24, height: 36)] }
                == ["clips: [] → [{x: 0 mm, y: 1.5 mm, width: 24 mm, height: 36 mm}]"])
        var profile = Self.profile
        profile.clips = [ClipFrame(x: 0, y: 1.5, width: 24, height: 36), ClipFrame(x: 30.25, y: 0, width: 24, height: 36)]
        var changes = ProfileChanges()
        changes.clips = []
        profile.overrides = [ProfileOverride(match: .name("a"), changes: changes)]
        let text = ProfileText.text(of: profile)
        #expect(ProfileCheck.check(text: text, fileName: "a.yaml", beside: []).profile == profile, "\(text)")
    }

    @Test("are found for every value that a profile has")
    func complete() {
        let full = ProfileTextTests.everything()
        let keys = Set(ProfileDiff.differences(from: Self.profile, to: full).map { $0.key.prefix { $0 != "." } })
        #expect(
            keys == [
                "title", "classes", "source", "duplex-order", "resolution", "area", "area-tolerance", "maximum-length", "nearest", "compression",
                "icc-profile", "rotation", "back-rotation", "options", "naming", "page-order", "slips", "page-numbers", "passes", "quality",
                "scanners",
            ])
    }
}
