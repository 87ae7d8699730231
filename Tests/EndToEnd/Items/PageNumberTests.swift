import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite(
    "Printed page numbers", .mayBlock, .enabled(if: Tools.tesseract, "needs tesseract"), .enabled(if: PrintedLine.isAvailable, "needs netpbm"))
struct PageNumberTests {
    private static let feeder = "title: s\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 200\nmode: grey\npage-numbers: page\n"
    private static let spread = "title: s\nextends: book\nclasses: []\nresolution: 300\nmode: grey\npage-numbers: spread\n"

    /// A feeder with pages that bear these numbers.
    private func stack(_ numbers: [String], workerEnvironment: [String: String] = [:], label: String = #function) async throws -> StationUnderTest {
        let world = StationUnderTest.feeder(stack: numbers.count, "document = sheet-{sheet}.tif\nnoise = 1\n")
        let station = try await StationUnderTest(
            world: ["feeder": world], workerEnvironment: workerEnvironment, testDriver: false, label: label)
        for (sheet, number) in numbers.enumerated() {
            let page = try BookPage(width: 210, height: 297, resolution: 200).page(number.isEmpty ? nil : number, text: UInt64(sheet))
            try page.writeTIFF(station.scratch.path("sim/feeder/sheet-\(sheet).tif"))
        }
        try await station.addProfile("numbers", Self.feeder)
        return station
    }

    private func pages(_ station: StationUnderTest, _ job: String) throws -> [Capture] {
        try station.get(Page<Capture>.self, "/v1/jobs/\(job)/pages").items
    }

    @Test("are read on a stack, kept with each capture, and what is missing is told at once, in the job's check and to whoever looks")
    func stackWithGap() async throws {
        let station = try await stack(["", "xii", "31", "32", "35", "36"])
        let job = try station.makeJob("book")
        let scan = try station.platenctl("scan", "--job", "book", "--profile", "numbers", "--scanner", try await station.name(of: "feeder"))
        #expect(scan.status == 0, "\(scan.errors)\n\(station.journal)")
        let told = "Page 32 is followed by page 35 (place 5): pages 33 and 34 are missing."
        #expect(scan.errors.contains(told), "\(scan.errors)")
        let captures = try pages(station, "book")
        #expect(captures.first?.printedNumbers?.numbers == [])
        // Tesseract does not read roman figures in this type every time; read or not, they are a count of their own.
        #expect(captures.dropFirst(2).map { $0.printedNumbers?.numbers.first?.text } == ["31", "32", "35", "36"])
        #expect(captures.map { $0.warnings.map(\.code) } == [[], [], [], [], [.pageNumberOrder], []])
        #expect(captures[4].warnings.first?.sentence == told)
        #expect(try station.events().contains { $0.kind == .captureCommitted && $0.capture == captures[4].id && $0.sentence.hasSuffix(told) })
        let completeness = try station.get(JobCompleteness.self, "/v1/jobs/book/completeness")
        #expect(completeness.points.map(\.sentence) == [told] && completeness.points.first?.key == "printed-numbers-missing:33:34")
        let check = try station.platenctl("job", "check", "book")
        #expect(check.text.contains("printed-numbers-missing:33:34  \(told)"))
        let shown = try station.platenctl("show", captures[4].id.rawValue)
        #expect(shown.text.contains("35 (") && shown.text.contains("page numbers"), "\(shown.text)")
        // The sidecar has them as well.
        let sidecar = try String(contentsOfFile: "\(station.mastersFolder)/\(captures[4].file).json", encoding: .utf8)
        #expect(sidecar.contains("printedNumbers"))
        // Nothing speaks against it once a person has said so.
        #expect(try station.platenctl("job", "accept", "book", "printed-numbers-missing:33:34", "--reason", "torn out").status == 0)
        #expect(try station.get(JobCompleteness.self, "/v1/jobs/\(job.name)/completeness").isComplete)
    }

    @Test("of both pages of a spread tell whoever turns the leaves that two were turned together")
    func spreads() async throws {
        let station = try await StationUnderTest(
            world: ["overhead": "class = overhead\ndocument = spread.tif\ndocument-x = 120\ndocument-y = 80\nnoise = 1\n"], testDriver: false)
        try await station.addProfile("spread", Self.spread)
        func open(_ left: Int) throws {
            try BookPage().spread("\(left)", "\(left + 1)", text: UInt64(left)).writeTIFF(station.scratch.path("sim/overhead/spread.tif"))
        }
        try open(20)
        let job = try station.makeJob("volume")
        let armed = try await station.runToRest(job, NewCycle(profile: "spread", scanner: try await station.name(of: "overhead"), trigger: .page))
        for (index, left) in [20, 22, 26, 28].enumerated() {
            try open(left)
            #expect(try station.trigger(armed).status == 202)
            try await station.until("spread \(left) is kept and the next is waited for") {
                let cycle = try station.get(Cycle.self, "/v1/cycles/\(armed.id)")
                return cycle.capturedCount == index + 1 && cycle.state == .armed
            }
        }
        try station.order("end", armed)
        #expect(try await station.end(of: armed).state == .completed)
        let captures = try pages(station, "volume")
        let read = captures.map { capture in (capture.printedNumbers?.numbers ?? []).map { "\($0.half?.rawValue ?? "")\($0.number)" } }
        #expect(read == [20, 22, 26, 28].map { ["left\($0)", "right\($0 + 1)"] })
        #expect(captures.flatMap(\.warnings).map(\.sentence) == ["Page 23 is followed by page 26 (place 3): pages 24 and 25 are missing."])
    }

    @Test("are those of one book, whichever of two scanners takes a page: what is missing between their pages is told, and nothing else")
    func twoScanners() async throws {
        let world = StationUnderTest.feeder(stack: 0, "document = sheet-{sheet}.tif\nnoise = 1\n")
        let station = try await StationUnderTest(world: ["feeder": world, "other": world], testDriver: false)
        try await station.addProfile("numbers", Self.feeder)
        let job = try station.makeJob("book")
        var drawn = ["feeder": 0, "other": 0]
        func scan(_ numbers: [Int], on name: String) async throws {
            for number in numbers {
                try BookPage(width: 210, height: 297, resolution: 200).page("\(number)", text: UInt64(number))
                    .writeTIFF(station.scratch.path("sim/\(name)/sheet-\(drawn[name] ?? 0).tif"))
                drawn[name, default: 0] += 1
            }
            try station.touch(name, "stack", "\(numbers.count)")
            let cycle = try await station.runCycle(job, NewCycle(profile: "numbers", scanner: try await station.name(of: name)))
            #expect(cycle.state == .completed, "\(String(describing: cycle.problem)) \(station.journal)")
        }
        // The stations of two operators with halves of one stack.
        try await scan([31, 32], on: "feeder")
        try await scan([33], on: "other")
        try await scan([34], on: "feeder")
        try await scan([38], on: "other")
        try await scan([39], on: "feeder")
        let captures = try pages(station, "book")
        #expect(captures.map { $0.printedNumbers?.numbers.first?.number } == [31, 32, 33, 34, 38, 39])
        #expect(Set(captures.map(\.scanner)).count == 2)
        let told = "Page 34 is followed by page 38 (place 5): pages 35 to 37 are missing."
        #expect(captures.map { $0.warnings.map(\.sentence) } == [[], [], [], [], [told], []])
        #expect(try station.get(JobCompleteness.self, "/v1/jobs/book/completeness").points.map(\.sentence) == [told])
    }

    @Test("that cannot be read are told of each scanner: what another one does ends no alert of this one")
    func alertOfEachScanner() async throws {
        let world = StationUnderTest.feeder(stack: 2, "noise = 1\n")
        let station = try await StationUnderTest(
            world: ["feeder": world, "other": world], workerEnvironment: ["PATH": "/nonexistent"], testDriver: false)
        try await station.addProfile("numbers", Self.feeder)
        try await station.addProfile("plain", Self.feeder.replacing("page-numbers: page", with: "page-numbers: null"))
        let job = try station.makeJob("book")
        func run(_ profile: String, _ scanner: String) async throws {
            let cycle = try await station.runCycle(job, NewCycle(profile: profile, scanner: try await station.name(of: scanner)))
            #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
            for name in ["feeder", "other"] { try station.touch(name, "stack", "2") }
        }
        func told() throws -> Set<String> {
            Set(try station.get(Page<Alert>.self, "/v1/alerts").items.filter { $0.problem.code == .tesseractMissing }.map(\.subject))
        }
        let (one, two) = (try await station.name(of: "feeder"), try await station.name(of: "other"))
        try await run("numbers", "feeder")
        #expect(try told() == ["page-numbers:\(one)"])
        try await run("plain", "other")
        #expect(try told() == ["page-numbers:\(one)"])
        try await run("numbers", "other")
        #expect(try told() == ["page-numbers:\(one)", "page-numbers:\(two)"])
        try await run("plain", "feeder")
        #expect(try told() == ["page-numbers:\(two)"])
    }

    @Test("are not read where Tesseract is not there: that is told once, and every page is kept")
    func withoutTesseract() async throws {
        let station = try await stack(["7", "8", "12"], workerEnvironment: ["PATH": "/nonexistent"])
        let job = try station.makeJob("book")
        let cycle = try await station.runCycle(job, NewCycle(profile: "numbers", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .completed && cycle.capturedCount == 3, "\(station.journal)")
        let captures = try pages(station, "book")
        #expect(captures.allSatisfy { $0.printedNumbers?.problem?.code == .tesseractMissing && $0.warnings.isEmpty })
        let alerts = try station.get(Page<Alert>.self, "/v1/alerts").items
        #expect(alerts.map(\.problem.code) == [.tesseractMissing])
        #expect(try station.events().filter { $0.kind == .alertRaised && $0.problem?.code == .tesseractMissing }.count == 1)
        #expect(try station.platenctl("show", captures[0].id.rawValue).text.contains("not read: Tesseract, which reads printed page numbers"))

        // Who gives it up is told no more.
        try await station.addProfile("plain", Self.feeder.replacing("page-numbers: page", with: "page-numbers: null"))
        let plain = try await station.runToRest(job, NewCycle(profile: "plain", scanner: try await station.name(of: "feeder")))
        #expect(try !station.get(Page<Alert>.self, "/v1/alerts").items.contains { $0.problem.code == .tesseractMissing })
        try station.order("cancel", plain)
    }
}
