import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Page numbers of generated pages", .mayBlock, .enabled(if: Tools.tesseract, "needs tesseract"))
struct GeneratedPageNumberTests {
    private static let feeder = "title: s\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 300\nmode: grey\npage-numbers: page\n"
    private static let flatbed = feeder.replacing("feeder", with: "flatbed")

    private func captures(_ station: StationUnderTest, _ job: Job) throws -> [Capture] {
        try station.get(Page<Capture>.self, "/v1/jobs/\(job.name)/pages").items
    }

    private func read(_ captures: [Capture]) -> [Int?] { captures.map { $0.printedNumbers?.numbers.first?.number } }

    @Test("A stack of pages in order is read, and nothing is said of it")
    func proper() async throws {
        let station = try await StationUnderTest(
            world: ["feeder": "class = sheet-fed\nseed = 98\nstack = 4\nnoise = 1\n"], testDriver: false)
        try await station.addProfile("numbers", Self.feeder)
        let job = try station.makeJob("book")
        let cycle = try await station.runCycle(job, NewCycle(profile: "numbers", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let captures = try captures(station, job)
        #expect(read(captures) == Array(98...101))
        #expect(captures.flatMap(\.warnings).filter { $0.code == .pageNumberOrder } == [])
        #expect(try station.get(JobCompleteness.self, "/v1/jobs/book/completeness").points == [])
    }

    @Test(
        "Pages one by one, of which one is left out or two are exchanged, are told with the page that shows it",
        arguments: [
            ([41, 42, 43, 45, 46], ["", "", "", "Page 43 is followed by page 45 (place 4): page 44 is missing.", ""]),
            (
                [41, 42, 44, 43, 45],
                ["", "", "Page 42 is followed by page 44 (place 3): page 43 is missing.", "Page 44 (place 3) stands between 42 and 43.", ""]
            ),
        ] as [([Int], [String])])
    func disorder(_ pages: [Int], _ told: [String]) async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 1\n"], testDriver: false)
        try await station.addProfile("numbers", Self.flatbed)
        let job = try station.makeJob("book")
        let scanner = try await station.name(of: "flatbed")
        for page in pages {
            try station.setWorld("flatbed", "class = flatbed\nseed = \(page)\nnoise = 1\n")
            let cycle = try await station.runCycle(job, NewCycle(profile: "numbers", scanner: scanner))
            #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        }
        let captures = try captures(station, job)
        #expect(read(captures) == pages)
        let warnings = captures.map { $0.warnings.filter { $0.code == .pageNumberOrder }.map(\.sentence) }
        #expect(warnings.prefix(4).map { $0.joined() } == Array(told.dropLast()), "\(warnings)")
        // The pages behind go on from there: still one point.
        #expect(try station.get(JobCompleteness.self, "/v1/jobs/book/completeness").points.count == 1)
    }

    @Test("Two leaves that are turned at once before an overhead scanner are told while the book lies there")
    func spread() async throws {
        let station = try await StationUnderTest(
            world: ["overhead": "class = overhead\npage = spread\npage-width = 148\npage-height = 210\nseed = 20\nnoise = 1\n"], testDriver: false)
        try await station.addProfile("numbers", "title: s\nextends: book\nclasses: []\nresolution: 300\nmode: grey\npage-numbers: spread\n")
        let job = try station.makeJob("book")
        let armed = try await station.runToRest(job, NewCycle(profile: "numbers", scanner: try await station.name(of: "overhead"), trigger: .page))
        for (index, turns) in ["0", "1", "2", "1"].enumerated() {
            if turns != "0" { try station.touch("overhead", "turn", turns) }
            #expect(try station.trigger(armed).status == 202)
            try await station.until("spread \(index) is kept and the next is waited for") {
                let cycle = try station.get(Cycle.self, "/v1/cycles/\(armed.id)")
                return cycle.capturedCount == index + 1 && cycle.state == .armed
            }
        }
        try station.order("end", armed)
        #expect(try await station.end(of: armed).state == .completed)
        let captures = try captures(station, job)
        let read = captures.map { ($0.printedNumbers?.numbers ?? []).map(\.text) }
        #expect(read == [["20", "21"], ["22", "23"], ["26", "27"], ["28", "29"]])
        #expect(
            captures.flatMap(\.warnings).filter { $0.code == .pageNumberOrder }.map(\.sentence)
                == ["Page 23 is followed by page 26 (place 3): pages 24 and 25 are missing."])
    }
}
