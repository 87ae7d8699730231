import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Counters")
struct CounterTests {
    private static let world = ["feeder": "class = sheet-fed\ncounters = yes\nseed = 3\nstack = 0\n"]

    /// Takes a stack.
    private func scan(_ station: StationUnderTest, _ sheets: Int, _ job: Job, on scanner: String) async throws {
        try station.touch("feeder", "stack", "\(sheets)\n")
        let cycle = try await station.runCycle(job, NewCycle(profile: "stack", scanner: scanner))
        try #require(cycle.state == .completed, "\(String(describing: cycle.problem)) \(station.journal)")
    }

    private func condition(_ station: StationUnderTest, _ scanner: String) throws -> ScannerCondition {
        try station.get(ScannerCondition.self, "/v1/scanners/\(scanner)/condition")
    }

    @Test("of the scanner itself are shown; one of rollers that went back means new rollers, unless somebody has said so already")
    func rollers() async throws {
        let station = try await StationUnderTest(world: Self.world, testDriver: false)
        try await station.addFeederProfiles()
        let scanner = try await station.name(of: "feeder")
        let job = try station.makeJob("stack")
        try station.touch("feeder", "total-counter", "52000\n")
        try station.touch("feeder", "roller-counter", "9000\n")
        try await scan(station, 2, job, on: scanner)
        #expect(try condition(station, scanner).counters.device == DeviceCounters(pages: 52_000, rollerPages: 9_000))
        #expect(try condition(station, scanner).counters.pagesOnRollers == nil)
        try await scan(station, 1, job, on: scanner)
        #expect(try condition(station, scanner).counters.device == DeviceCounters(pages: 52_002, rollerPages: 9_002))

        // Somebody replaces the rollers and sets the counter back at the scanner: three sheets were drawn in so far.
        try station.touch("feeder", "roller-counter", "-3\n")
        try await scan(station, 2, job, on: scanner)
        let after = try condition(station, scanner)
        let replaced = try #require(after.last.first { $0.kind == .rollersReplaced })
        #expect(replaced.user == "device" && replaced.remark == "Its own counter of rollers went from 9002 to 0.", "\(replaced)")
        #expect(after.counters.pagesOnRollers == 2 && after.counters.device?.rollerPages == 0, "\(after.counters)")
        let shown = try station.platenctl("maintenance", "list", scanner)
        #expect(shown.text.contains("52003 pages, 0 on these rollers"), "\(shown.text)\(shown.errors)")

        // This time somebody says it first: it is not recorded twice.
        try await scan(station, 1, job, on: scanner)
        #expect(try station.platenctl("maintenance", "note", scanner, "rollers-replaced").status == 0)
        try station.touch("feeder", "roller-counter", "-6\n")
        try await scan(station, 1, job, on: scanner)
        let log = try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items
        #expect(log.filter { $0.kind == .rollersReplaced }.count == 2 && log.first?.user != "device", "\(log)")
    }

    @Test("of the scanner itself are asked for once a cycle, however many passes its pages have")
    func passes() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\ncounters = yes\nseed = 3\n"], testDriver: false)
        try await station.addProfile(
            "twice", "title: t\nextends: office-a4\nresolution: 75\nquality: null\npasses:\n  - name: colour\n  - name: grey\n    mode: grey\n")
        let scanner = try station.flatbed
        func cycle() async throws -> (reads: Int, pages: Int?) {
            let before = try station.count("sensor-reads", of: "flatbed")
            let job = try station.makeJob()
            let cycle = try await station.runCycle(job, NewCycle(profile: "twice", scanner: scanner, count: 2))
            #expect(cycle.state == .completed && cycle.capturedCount == 4, "\(String(describing: cycle.problem))")
            return (try station.count("sensor-reads", of: "flatbed") - before, try condition(station, scanner).counters.device?.pages)
        }
        // Two counters, read with the first of four passes, before anything is scanned.
        let first = try await cycle()
        #expect(first.reads == 2 && first.pages == 0, "\(first)")
        // With the worker that is still there.
        let second = try await cycle()
        #expect(second.reads == 2 && second.pages == 4, "\(second)")
    }

    @Test("of the scanner and of Platen that have parted are told of once")
    func difference() async throws {
        let station = try await StationUnderTest(world: Self.world, testDriver: false)
        try await station.addFeederProfiles()
        let scanner = try await station.name(of: "feeder")
        let job = try station.makeJob("stack")
        try await scan(station, 2, job, on: scanner)
        try await scan(station, 1, job, on: scanner)
        #expect(try condition(station, scanner).signals.isEmpty)
        // Another program scanned.
        try station.touch("feeder", "total-counter", "400\n")
        for _ in 0..<2 { try await scan(station, 1, job, on: scanner) }
        let told = station.journal.components(separatedBy: "itself counted 403 pages since").count - 1
        #expect(told == 1, "\(station.journal)")
        #expect(try condition(station, scanner).signals.contains { $0.contains("itself counted 404 pages") && $0.contains("Platen 4.") })
    }

    @Test("of hours grow with what is scanned, remind, and begin anew with a new lamp")
    func hours() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\npace = 1500000\n"],
            configuration:
                "maintenance: {reminders: {flatbed: {cleaning-days: null, cleaning-pages: null, calibration-days: null, lamp-hours: 1}}}\n",
            testDriver: false)
        let scanner = try station.flatbed
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: scanner))
        let first = try condition(station, scanner)
        // 1.6 MB at 1.5 MB/s.
        let hours = try #require(first.counters.hours)
        #expect(hours > 1.0 / 3600 && hours < 150.0 / 3600 && first.counters.hoursOnLamp == nil && first.due.isEmpty, "\(first)")
        // An hour more, which no test waits for.
        try await station.stop()
        _ = try station.catalogue("UPDATE counter SET seconds = seconds + 3600")
        try await station.start()
        let due = try condition(station, scanner).due
        #expect(due.map(\.kind) == [.lampReplaced] && due[0].isOverdue && due[0].reason == "1 hours of scanning, of 1", "\(due)")
        #expect(try station.platenctl("maintenance", "note", scanner, "lamp-replaced").status == 0)
        let after = try condition(station, scanner)
        #expect(after.counters.hoursOnLamp == 0 && !after.due.contains { $0.kind == .lampReplaced }, "\(after)")
        let shown = try station.platenctl("maintenance", "list", scanner)
        #expect(shown.text.contains("1.0 hours of scanning, 0.0 on this lamp"), "\(shown.text)")
    }

    @Test("of the lamp's own time, which a driver asks for at the press of a button, are shown; one that went back means a new lamp")
    func lampTime() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nlamp-counter = yes\nseed = 3\n"], testDriver: false)
        let scanner = try station.flatbed
        let job = try station.makeJob("atlas")
        func scan(_ time: Int) async throws -> ScannerCondition {
            try station.touch("flatbed", "lamp-time", "\(time)\n")
            let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: scanner))
            try #require(cycle.state == .completed, "\(String(describing: cycle.problem)) \(station.journal)")
            return try condition(station, scanner)
        }
        #expect(try await scan(1234).counters.device == DeviceCounters(lampTime: 1234))
        let shown = try station.platenctl("maintenance", "list", scanner)
        #expect(shown.text.contains("lamp time 1234"), "\(shown.text)\(shown.errors)")
        #expect(try await scan(1240).counters.hoursOnLamp == nil)
        // A driver that could not ask shows 0, which is no new lamp.
        let silent = try await scan(0)
        #expect(silent.counters.device?.lampTime == 1240 && !silent.last.contains { $0.kind == .lampReplaced }, "\(silent)")
        let after = try await scan(2)
        let replaced = try #require(after.last.first { $0.kind == .lampReplaced })
        #expect(replaced.user == "device" && replaced.remark == "Its own lamp time went from 1240 to 2.", "\(replaced)")
        #expect(after.counters.pagesOnLamp == 1 && after.counters.device?.lampTime == 2, "\(after.counters)")
        #expect(try #require(after.counters.hoursOnLamp) < (after.counters.hours ?? 0), "\(after.counters)")
        // This time somebody says it first.
        #expect(try station.platenctl("maintenance", "note", scanner, "lamp-replaced").status == 0)
        _ = try await scan(1)
        let log = try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items
        #expect(log.filter { $0.kind == .lampReplaced }.count == 2 && log.first?.user != "device", "\(log)")
    }
}
