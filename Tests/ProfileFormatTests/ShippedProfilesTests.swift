import PlatenModel
import ProfileFormat
import Testing

@Suite("The profiles that come with Platen")
struct ShippedProfilesTests {
    @Test("are read without a problem, and say what the guidelines ask for")
    func values() throws {
        let (profiles, problems) = ProfileLibrary.load(folders: [Tree.path("Profiles")])
        #expect(problems == [])
        #expect(
            profiles == [
                Profile(
                    name: "book", title: "Bound book, general collection", classes: [.overhead, .flatbed], source: nil, mode: .colour, depth: 8,
                    resolution: 300, area: .maximum, areaTolerance: 1, nearest: [], compression: .none, options: [:]),
                Profile(
                    name: "office-a4", title: "Office documents, A4", classes: [.sheetFed, .flatbed], source: nil, mode: .colour, depth: 8,
                    resolution: 300, area: .rectangle(x: 0, y: 0, width: 210, height: 297), areaTolerance: 1, nearest: [], compression: .none,
                    options: [:]),
                Profile(
                    name: "photograph", title: "Photographic print", classes: [.flatbed], source: .flatbed, mode: .colour, depth: 16,
                    resolution: 600, area: .maximum, areaTolerance: 1, nearest: [], compression: .none, options: [:]),
            ])
    }

    @Test("name a guideline for every resolution and depth", arguments: ["book", "office-a4", "photograph"])
    func sources(name: String) throws {
        let lines = try Tree.text("Profiles/\(name).yaml").split(separator: "\n", omittingEmptySubsequences: false)
        for key in ["resolution:", "mode:"] {
            let line = try #require(lines.firstIndex { $0.hasPrefix(key) })
            let comment = lines[..<line].reversed().prefix { $0.hasPrefix("#") }.joined()
            #expect(comment.contains("FADGI"), "\(name): \(key)")
        }
    }
}
