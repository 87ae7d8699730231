import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import ProfileFormat

@Suite("Tables of guidelines")
struct GuidelineTests {
    private static let good = """
        title: House
        edition: "1"
        source: ours
        levels: [good, fair]
        criteria:
          - {measure: noise, at-least: [0.25, 0.25], at-most: [1, 2], verified: true}
          - {measure: colour-mean, at-most: [2, 3.5], note: of a friend}
        """

    private func read(_ text: String) throws -> [Guideline] {
        let folder = try ScratchFolder("guidelines")
        try folder.write(text, to: "guidelines/house.yaml")
        return try GuidelineLibrary.read(folders: [folder.path])
    }

    @Test("are read with all that they say")
    func whole() throws {
        let guideline = try #require(try read(Self.good).first)
        #expect(guideline.name == "house" && guideline.title == "House" && guideline.edition == "1" && guideline.levels == ["good", "fair"])
        #expect(
            guideline.criteria == [
                GuidelineCriterion(.noise, atLeast: [0.25, 0.25], atMost: [1, 2], isVerified: true),
                GuidelineCriterion(.colourMean, atMost: [2, 3.5], isVerified: false),
            ])
    }

    @Test(
        "with a hole are refused by file and line",
        arguments: [
            ("colour-mean", "color-mean", "7:15", "colour-mean"), ("[2, 3.5]", "[2]", "7:37", "1 of the 2 numbers"),
            ("[2, 3.5]", "[3.5, 2]", "7:37", "strictest"), ("[2, 3.5]", "[2, x]", "7:41", "number"), ("title: House\n", "", "1:1", "title"),
            ("[good, fair]", "[good, good]", "4:9", "each once"), ("at-most: [2, 3.5], ", "", "7:5", "no limit"),
            ("measure: colour-mean, ", "", "7:5", "measure"), ("[2, 3.5]", "[2, -1]", "7:41", "number"), ("note:", "nota:", "7:47", "unknown key"),
        ])
    func holes(_ what: String, _ instead: String, _ place: String, _ words: String) throws {
        let problem = #expect(throws: Problem.self) { try read(Self.good.replacing(what, with: instead)) }
        #expect(problem?.code == .guidelineInvalid)
        let text = "\(problem?.description ?? "")"
        #expect(text.contains("house.yaml:\(place)") && text.contains(words), "\(text)")
    }

    @Test("of an earlier folder replace those of a later one; folders without any are passed over")
    func folders() throws {
        let (first, second) = (try ScratchFolder("guidelines"), try ScratchFolder("guidelines"))
        try first.write(Self.good, to: "guidelines/b.yaml")
        try second.write(Self.good.replacing("House", with: "Other"), to: "guidelines/a.yaml")
        try second.write("no table: at all", to: "guidelines/b.yaml")
        let read = try GuidelineLibrary.read(folders: [first.path, "/nowhere", second.path])
        #expect(read.map(\.name) == ["a", "b"] && read.map(\.title) == ["Other", "House"])
        #expect(try GuidelineLibrary.read(folders: []).isEmpty)
    }

    @Test("that come with Platen are whole")
    func shipped() throws {
        let guidelines = try GuidelineLibrary.read(folders: [Tree.path("Profiles")])
        #expect(guidelines.map(\.name) == ["fadgi-2023", "iso-19264-1-2021", "metamorfoze-2.0"])
        #expect(guidelines.allSatisfy { !$0.criteria.isEmpty && Set($0.criteria.map(\.measure)).count == $0.criteria.count })
    }
}
