import PlatenModel
import ProfileFormat
import Testing

@Suite("The profiles that come with Platen")
struct ShippedProfilesTests {
    @Test("are read without a problem, and say what the guidelines ask for")
    func values() throws {
        let (profiles, problems) = ProfileLibrary.load(folders: [Tree.path("Profiles")])
        #expect(problems == [])
        #expect(profiles.allSatisfy { $0.knownDefects == .warn })
        var flatbed = ProfileChanges()
        flatbed.source = .some(.flatbed)
        #expect(
            profiles.map { profile in
                var profile = profile
                profile.quality = [:]
                profile.knownDefects = .tolerate
                return profile
            } == [
                Profile(
                    name: "book", title: "Bound book, general collection", classes: [.overhead, .flatbed], source: nil, mode: .colour, depth: 8,
                    resolution: 300, area: .maximum, areaTolerance: 1, nearest: [], compression: .none, options: [:], pageOrder: .leftRight,
                    overrides: [ProfileOverride(match: .scannerClass(.flatbed), changes: flatbed)]),
                Profile(
                    name: "manuscript", title: "Manuscript or rare document", classes: [.overhead], source: nil, mode: .colour, depth: 16,
                    resolution: 400, area: .maximum, areaTolerance: 1, nearest: [], compression: .none, options: [:]),
                Profile(
                    name: "newspaper", title: "Newspaper", classes: [.overhead, .largeFormat], source: nil, mode: .grey, depth: 8,
                    resolution: 300, area: .maximum, areaTolerance: 1, nearest: [], compression: .deflate, options: [:]),
                Profile(
                    name: "office-a4", title: "Office documents, A4", classes: [.sheetFed, .flatbed], source: nil, mode: .colour, depth: 8,
                    resolution: 300, area: .rectangle(x: 0, y: 0, width: 210, height: 297), areaTolerance: 1, nearest: [],
                    compression: .deflate, options: [:]),
                Profile(
                    name: "photograph", title: "Photographic print", classes: [.flatbed], source: .flatbed, mode: .colour, depth: 16,
                    resolution: 600, area: .maximum, areaTolerance: 1, nearest: [], compression: .none, options: [:]),
                Profile(
                    name: "plan", title: "Plan or map", classes: [.largeFormat], source: nil, mode: .colour, depth: 8, resolution: 300,
                    area: .maximum, areaTolerance: 1, maximumLength: 6000, nearest: [], compression: .deflate, options: [:]),
                Profile(
                    name: "poster", title: "Poster", classes: [.largeFormat, .overhead], source: nil, mode: .colour, depth: 8, resolution: 300,
                    area: .maximum, areaTolerance: 1, maximumLength: 2000, nearest: [], compression: .none, options: [:]),
                Profile(
                    name: "transparency", title: "Transparency, 35 mm to 4 × 5 in", classes: [.film, .flatbed], source: .transparency,
                    mode: .colour, depth: 16, resolution: 4000, area: .maximum, areaTolerance: 1, nearest: [], compression: .none,
                    options: [:]),
            ])
    }

    @Test("tell a flatbed not to draw a book through its feeder, and an overhead scanner nothing")
    func book() throws {
        let profiles = ProfileLibrary.load(folders: [Tree.path("Profiles")]).profiles
        let book = try #require(profiles.first { $0.name == "book" })
        #expect(book.resolved(for: .flatbed, model: "any", name: "flatbed-1").source == .flatbed)
        #expect(book.resolved(for: .overhead, model: "any", name: "overhead-1").source == nil)
    }

    @Test("say of every compression and colour space which guideline or calibration it follows", arguments: names)
    func images(name: String) throws {
        let lines = try Tree.text("Profiles/\(name).yaml").split(separator: "\n", omittingEmptySubsequences: false)
        for (key, word) in [("compression:", "FADGI"), ("icc-profile:", "calibration")] {
            let line = try #require(lines.firstIndex { $0.hasPrefix(key) }, "\(name): \(key)")
            let comment = lines[..<line].reversed().prefix { $0.hasPrefix("#") }.joined()
            #expect(comment.contains(word) || comment.contains("Metamorfoze"), "\(name): \(key)")
        }
    }

    static let names = ["book", "manuscript", "newspaper", "office-a4", "photograph", "plan", "poster", "transparency"]

    @Test("name a guideline for every resolution and depth", arguments: names)
    func sources(name: String) throws {
        let lines = try Tree.text("Profiles/\(name).yaml").split(separator: "\n", omittingEmptySubsequences: false)
        for key in ["resolution:", "mode:"] {
            let line = try #require(lines.firstIndex { $0.hasPrefix(key) })
            let comment = lines[..<line].reversed().prefix { $0.hasPrefix("#") }.joined()
            #expect(comment.contains("FADGI"), "\(name): \(key)")
        }
    }

    @Test("give a reason for everything that they say", arguments: names + ["master"])
    func reasons(name: String) throws {
        let lines = try Tree.text("Profiles/\(name).yaml").split(separator: "\n", omittingEmptySubsequences: false)
        // A comment stands before each paragraph of keys; titles and what a profile extends speak for themselves.
        for paragraph in lines.split(separator: "").map(Array.init) {
            let keys = paragraph.filter { !$0.hasPrefix("#") }
            let isPlain = keys.allSatisfy { line in ["title:", "extends:", "abstract:"].contains { line.hasPrefix($0) } }
            #expect(isPlain || paragraph[0].hasPrefix("#"), "\(name): \(keys)")
        }
    }

    @Test("are as many as there are files, the base left out")
    func all() throws {
        #expect(try ShippedProfiles.files().count == Self.names.count + 1)
    }

    @Test("limit what is measured of every image, as far as its kind of original can be measured")
    func quality() throws {
        let profiles = Dictionary(uniqueKeysWithValues: ProfileLibrary.load(folders: [Tree.path("Profiles")]).profiles.map { ($0.name, $0.quality) })
        for (name, quality) in profiles {
            #expect(quality[.clippedHighlights] == MeasureLimits(warnAbove: 0.001), "\(name)")
            #expect(quality[.stuckRows] == MeasureLimits(holdAbove: 1), "\(name)")
        }
        #expect(profiles["office-a4"]?[.edgeWidth] == MeasureLimits(warnAbove: 2.4, holdAbove: 2.9))
        #expect(profiles["book"]?[.edgeWidth] == MeasureLimits(warnAbove: 2.2, holdAbove: 2.6))
        #expect(profiles["manuscript"]?[.edgeWidth] == MeasureLimits(warnAbove: 2, holdAbove: 2.4))
        #expect(profiles["plan"]?[.skew] == MeasureLimits(warnAbove: 0.3, holdAbove: 0.8))
        for name in ["photograph", "transparency"] { #expect(profiles[name]?[.edgeWidth] == nil && profiles[name]?[.localEdgeWidth] == nil) }
        #expect(profiles["photograph"]?[.skew] == nil && profiles["transparency"]?[.noise] == nil)
    }
}
