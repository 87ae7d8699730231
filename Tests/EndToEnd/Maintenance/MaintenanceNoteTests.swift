import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("What is due, and what was done", .mayBlock)
struct MaintenanceNoteTests {
    @Test("counts pages, reminds by the configuration's limits, and begins anew when it is said to be done")
    func due() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n"],
            configuration: "maintenance: {reminders: {flatbed: {cleaning-days: null, cleaning-pages: 3, lamp-pages: 2, calibration-days: null}}}\n",
            testDriver: false)
        let scanner = try station.flatbed
        let job = try station.makeJob("atlas")
        for _ in 0..<3 { _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: scanner)) }
        let condition = try station.get(ScannerCondition.self, "/v1/scanners/\(scanner)/condition")
        #expect(condition.counters.pages == 3 && condition.counters.pagesOnLamp == nil)
        #expect(Set(condition.due.map(\.kind)) == [.glassCleaned, .lampReplaced] && condition.due.allSatisfy(\.isOverdue), "\(condition.due)")
        let noted = try station.platenctl("maintenance", "note", scanner, "lamp-replaced", "--remark", "serial 4711")
        #expect(noted.status == 0, "\(noted.errors)")
        let after = try station.get(ScannerCondition.self, "/v1/scanners/\(scanner)/condition")
        #expect(after.counters.pagesOnLamp == 0)
        // A lamp that was replaced asks for a calibration.
        #expect(after.due.contains { $0.kind == .driverCalibration && $0.reason.contains("lamp") }, "\(after.due)")
        #expect(!after.due.contains { $0.kind == .lampReplaced })
        let morning = try station.platenctl("maintenance", "list", scanner)
        #expect(morning.text.contains("overdue") && morning.text.contains("glass-cleaned: 3 pages, of 3"), "\(morning.text)")
        #expect(try station.platenctl("maintenance", "note", scanner, "glass-check").status != 0)
    }

    @Test("alerts are acknowledged and put off by their numbers, and handed to the command of the configuration as JSON")
    func alerts() async throws {
        let scratch = try ScratchFolder("alert-command")
        try scratch.write("#!/bin/sh\ncat >>\"$1\"\n", to: "tell")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path("tell"))
        let told = scratch.path("told")
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\npage = none\nnoise = 0.8\ndust = 50 60 0.5 50\n"],
            configuration: "maintenance: {alert-command: [\(scratch.path("tell")), \(told)]}\n", testDriver: false)
        let scanner = try station.flatbed
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        let alert = try #require(try station.get(Page<Alert>.self, "/v1/alerts").items.first { $0.problem.code == .glassDirty })
        let number = try #require(alert.number)
        try await station.until("the command got the alert") {
            let text = (try? String(contentsOfFile: told, encoding: .utf8)) ?? ""
            return text.contains("glass-dirty") && text.hasSuffix("\n")
        }
        let line = try #require(try String(contentsOfFile: told, encoding: .utf8).split(separator: "\n").first { $0.contains("glass-dirty") })
        #expect(try PlatenJSON.decoder().decode(Event.self, from: Data(line.utf8)).problem?.parameters["scanner"] == scanner)
        // In the journal with a number that stays, and among the metrics.
        let lines = station.journal.split(separator: "\n").filter { $0.contains("code=glass-dirty") }
        #expect(lines.count == 1 && lines[0].contains("message-id=\(ProblemCode.glassDirty.messageIdentifier)"), "\(lines)")
        let metrics = try station.request("GET", "/metrics").body
        #expect(metrics.contains("platen_alerts_open 1") && metrics.contains("platen_glass_spots{scanner=\"\(scanner)\"} 1"), "\(metrics)")
        let seen = try station.platenctl("alerts", "acknowledge", "\(number)", "--remark", "cloth is ordered")
        #expect(seen.status == 0 && seen.text.contains("cloth is ordered"), "\(seen.errors)")
        #expect(try station.platenctl("alerts", "snooze", "\(number)", "--days", "2").status == 0)
        #expect(try station.platenctl("alerts").text.contains("There is no alert"))
        #expect(try station.platenctl("alerts", "list", "--all").text.contains("glass:\(scanner)"))
        let shown = try station.platenctl("alerts", "show", "\(number)")
        #expect(shown.status == 0 && shown.text.contains("confirmed"), "\(shown.text)\(shown.errors)")
        #expect(try station.platenctl("alerts", "show", "99999").status != 0)
        #expect(try station.request("PATCH", "/v1/alerts/99999", body: #"{"acknowledged":true}"#).status == 404)
        #expect(try station.request("PATCH", "/v1/alerts/\(number)", body: "{}").status == 400)
    }

    @Test("a command for alerts that fails is reported once")
    func failingCommand() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\npage = none\nnoise = 0.8\ndust = 50 60 0.5 50\n"],
            configuration: "maintenance: {alert-command: [/bin/false]}\n", testDriver: false)
        #expect(try station.platenctl("glass", "check", "--yes", try station.flatbed).status == 0)
        try await station.until("the failure is told") {
            try station.get(Page<Alert>.self, "/v1/alerts").items.contains { $0.problem.code == .alertCommandFailed }
        }
        #expect(try station.get(Page<Alert>.self, "/v1/alerts").items.filter { $0.problem.code == .alertCommandFailed }.map(\.count) == [1])
    }
}
