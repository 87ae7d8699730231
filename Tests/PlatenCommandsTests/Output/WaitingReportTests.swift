import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

@Suite("Reports of what waits for a person")
struct WaitingReportTests {
    private static let jam = Problem(.feederJammed, ["scanner": "flatbed-1"])

    private static func cycle(_ state: CycleState, trigger: TriggerMode? = nil) -> Cycle {
        var cycle = Samples.cycle
        cycle.state = state
        cycle.trigger = trigger
        return cycle
    }

    @Test("A paused cycle shows why, what to do and the command that goes on; a lost page where it is")
    func pausedCycle() {
        var cycle = Self.cycle(.paused)
        cycle.problem = Self.jam
        cycle.lostPages = [
            LostPage(page: 3, capture: Samples.capture(3).id, time: Samples.date, problem: Self.jam, quarantined: "/q/3.partial"),
            LostPage(page: 3, capture: Samples.capture(4).id, time: Samples.date, problem: Self.jam, quarantined: nil),
        ]
        let lines = CycleReport(payload: cycle).lines
        #expect(lines.contains { $0.hasPrefix("reason ") && $0.hasSuffix(Self.jam.sentence) })
        #expect(lines.contains { $0.hasPrefix("what to do ") && $0.hasSuffix(Self.jam.next) })
        #expect(lines.contains { $0.hasPrefix("go on with ") && $0.hasSuffix("platenctl resume 22222222") })
        #expect(lines.contains { $0.hasPrefix("lost ") && $0.hasSuffix("What there was of it is in /q/3.partial.") })
        #expect(lines.filter { $0.hasPrefix("lost ") && $0.contains("page 3, ") }.count == 2)
        let job = JobReport(Samples.job, cycles: [cycle]).lines
        #expect(job.contains { $0.contains("paused") && $0.contains("platenctl resume 22222222") })
        #expect(job.suffix(3).first == "Lost pages:" && job.last?.hasPrefix("22222222: page 3, ") == true)
    }

    @Test("An armed cycle shows what it waits for", arguments: [(TriggerMode.start, "to begin"), (.page, "for its next page")])
    func armedCycle(trigger: TriggerMode, words: String) {
        let lines = CycleReport(payload: Self.cycle(.armed, trigger: trigger)).lines
        #expect(lines.contains { $0.hasPrefix("reason ") && $0.hasSuffix("Waits for a trigger \(words).") })
        #expect(lines.contains { $0.hasSuffix("platenctl trigger 22222222") })
        #expect(!lines.contains { $0.hasPrefix("what to do") })
    }

    @Test("A cycle that waits for nobody has no advice, and one that failed keeps its problem", arguments: [CycleState.running, .waiting, .failed])
    func nothingToAdvise(state: CycleState) {
        var cycle = Self.cycle(state)
        cycle.problem = Self.jam
        #expect(CycleAdvice(cycle) == nil)
        #expect(CycleReport(payload: cycle).lines.contains { $0.hasPrefix("problem") && $0.hasSuffix(Self.jam.description) })
    }

    @Test("A pause without a problem was somebody's wish")
    func askedForPause() {
        #expect(CycleAdvice(Self.cycle(.paused))?.description == "Somebody asked for a pause. Go on with: platenctl resume 22222222")
    }

    @Test("A scanner shows since when it is so, why, what to do, what else reaches it, and its buttons")
    func scanner() {
        var scanner = Samples.scanner
        scanner.state = .needsAttention
        scanner.stateReason = Self.jam
        scanner.stateSince = Samples.date
        scanner.alternatives = ["airscan:e0:V600", "escl:http://127.0.0.1:60000"]
        scanner.buttons = .off
        let lines = ScannerReport(scanner, options: []).lines
        #expect(lines.contains { $0.hasSuffix("needs-attention since \(HumanFormat.time(Samples.date))") })
        #expect(lines.contains { $0.hasPrefix("what to do ") && $0.hasSuffix(Self.jam.next) })
        #expect(lines.contains { $0.hasPrefix("also reached by") && $0.hasSuffix("airscan:e0:V600, escl:http://127.0.0.1:60000") })
        #expect(lines.contains { $0.hasPrefix("buttons ") && $0.hasSuffix("buttons are off: no cycle waits for a trigger") })
        scanner.buttons = .none
        #expect(!ScannerReport(scanner, options: []).lines.contains { $0.hasPrefix("buttons") })
        let table = ListReport<PlatenModel.Scanner>.scanners(Page(items: [scanner])).lines
        #expect(table[1].contains(HumanFormat.time(Samples.date)) && table[1].hasSuffix(Self.jam.next))
    }

    @Test("The status shows paused cycles with the command that resumes them, and alerts once")
    func status() {
        var paused = Self.cycle(.paused)
        paused.problem = Self.jam
        let alert = Alert(number: 42, subject: "scanner:flatbed-1", problem: Self.jam, raised: Samples.date, updated: Samples.date, count: 3)
        var status = Samples.status
        status.problems = [Self.jam, Problem(.coverOpen, ["scanner": "flatbed-2"])]
        let lines = StatusReport(payload: status, cycles: [paused, Samples.cycle], alerts: [alert]).lines
        #expect(
            lines.contains(
                "cycle 22222222  paused on flatbed-1, job box-7: \(Self.jam) Go on with: platenctl resume 22222222"))
        #expect(lines.filter { $0.contains(Self.jam.sentence) }.count == 2)
        #expect(lines.contains { $0.hasPrefix("alert ") && $0.hasSuffix("Since \(HumanFormat.time(Samples.date)) (3 times).") })
        #expect(lines.filter { $0.hasPrefix("look at") }.count == 1)
    }

    @Test("platenctl status asks for cycles and alerts, and shows what it knows where the station has none")
    func statusCommand() async throws {
        let folder = try ScratchFolder("status")
        let socket = folder.path("platend.sock")
        let station = try FakeStation(socket: socket)
        var paused = Self.cycle(.paused)
        paused.problem = Self.jam
        station.begin(paused)
        station.raise(
            Alert(subject: "driver:epson2", problem: Problem(.driverCrashed, ["driver": "epson2"]), raised: Samples.date, updated: Samples.date))
        let console = CapturedConsole()
        #expect(await console.run("status", "--socket", socket) == 0)
        #expect(console.output.contains("platenctl resume 22222222") && console.output.contains("The driver epson2 of ? crashed"))
        try FileManager.default.removeItem(atPath: socket)
        let older = try ScriptedStation(socket: socket) { request, connection in
            if request.path == "/v1/status" {
                connection.answer(Samples.status)
            } else {
                connection.refuse(status: 404, Problem(.routeUnknown, ["path": "/"]))
            }
        }
        #expect(await CapturedConsole().run("status", "--socket", socket) == 0)
        _ = older
    }

    @Test("Alerts are a table of what happened and what to do, or the list of the API")
    func alerts() async throws {
        let alert = Alert(number: 42, subject: "scanner:flatbed-1", problem: Self.jam, raised: Samples.date, updated: Samples.date, count: 2)
        let lines = ListReport<Alert>.alerts(Page(items: [alert])).lines
        #expect(lines[0].hasPrefix("ALERT") && lines[1].contains("42") && lines[1].contains("scanner:flatbed-1") && lines[1].hasSuffix(Self.jam.next))
        #expect(ListReport<Alert>.alerts(Page(items: [])).lines == ["There is no alert: nothing waits for a person."])
        let folder = try ScratchFolder("alerts")
        let station = try FakeStation(socket: folder.path("platend.sock"))
        station.raise(alert)
        let console = CapturedConsole()
        #expect(await console.run("alerts", "--json", "--socket", folder.path("platend.sock")) == 0)
        #expect(try PlatenJSON.decoder().decode(Page<Alert>.self, from: Data(console.output.utf8)).items == [alert])
    }

    private static let exposition = """
        # HELP platen_pages_total Pages.
        # TYPE platen_pages_total counter
        platen_pages_total{scanner="flatbed-1",outcome="a \\"b\\" \\\\ c, d=e\\n"} 12
        platen_up 1 1700000000000
        platen_seconds_bucket{le="+Inf"} NaN
        rubbish

        """

    @Test("Metrics are printed as the station wrote them; in JSON each value has its name and labels")
    func metrics() async throws {
        let folder = try ScratchFolder("metrics")
        let socket = folder.path("platend.sock")
        let station = try ScriptedStation(socket: socket) { $1.answer(type: "text/plain; version=0.0.4", Data(Self.exposition.utf8)) }
        let console = CapturedConsole()
        #expect(await console.run("metrics", "--socket", socket) == 0)
        #expect(station.log == ["GET /metrics"])
        #expect(console.output.split(separator: "\n") == Self.exposition.split(separator: "\n"))
        let json = CapturedConsole()
        #expect(await json.run("metrics", "--json", "--socket", socket) == 0)
        #expect(
            try PlatenJSON.decoder().decode(Page<MetricSample>.self, from: Data(json.output.utf8)).items == [
                MetricSample(name: "platen_pages_total", labels: ["scanner": "flatbed-1", "outcome": "a \"b\" \\ c, d=e\n"], value: "12"),
                MetricSample(name: "platen_up", labels: [:], value: "1"),
                MetricSample(name: "platen_seconds_bucket", labels: ["le": "+Inf"], value: "NaN"),
            ])
    }
}
