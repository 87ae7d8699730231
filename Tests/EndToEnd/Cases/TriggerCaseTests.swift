import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A cycle that waits for a trigger", .mayBlock)
struct TriggerCaseTests {
    @Test(
        "23: takes a page when the scanner's button is pressed, however its driver shows presses",
        arguments: [("event-queue", "event-queue"), ("level", "level"), ("string", "text"), ("snapshot", "snapshot"), ("update", "update")])
    func button(style: String, semantics: String) async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 3\nbuttons = \(style)\n"],
            configuration: """
                triggers:
                  - {button: scan, scanner: "*", does: next-page}
                  - {button: button-1, scanner: "*", does: next-page}
                scanners:
                  - {match: "platensim:*", sensors: \(semantics)}
                """, testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("book")
        let armed = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name, trigger: .page))
        #expect(armed.state == .armed)
        try await station.until("the buttons are watched") {
            try station.state(of: name).buttons == .watched && station.count("sensor-reads", of: "flatbed") > 0
        }
        for page in 1...2 {
            try station.touch("flatbed", "button-scan")
            try await station.until("page \(page) is kept") { try station.get(Cycle.self, "/v1/cycles/\(armed.id)").capturedCount == page }
            station.remove("flatbed", "button-scan")
            try await station.until("it waits again") { try station.get(Cycle.self, "/v1/cycles/\(armed.id)").state == .armed }
            // A level has to be seen as let go before it can be pressed again.
            let reads = try station.count("sensor-reads", of: "flatbed")
            try await station.until("it was looked at again") { try station.count("sensor-reads", of: "flatbed") > reads + 12 }
        }
        try station.order("end", armed)
        let ended = try await station.end(of: armed)
        #expect(ended.state == .completed)
        #expect(ended.capturedCount == 2)
    }

    @Test("23: is not disturbed by a press in the middle of a page, and sensors are left alone while it scans and when nobody waits")
    func pressWhileScanning() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\npace = 1600000\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        #expect(try station.state(of: name).buttons == .off)
        let job = try station.makeJob("book")
        let armed = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name, trigger: .page))
        try await station.until("the buttons are looked at") { try station.count("sensor-reads", of: "flatbed") > 0 }
        try station.hold("flatbed", at: "row 100")
        #expect(try station.trigger(armed).status == 202)
        try await station.untilBegun(1, on: "flatbed")
        #expect(try station.trigger(armed).problemCode == "no-cycle-waits")
        station.goOn("flatbed")
        try await station.until("the page is kept") { try station.get(Cycle.self, "/v1/cycles/\(armed.id)").capturedCount == 1 }
        #expect(try station.count("sensor-reads-in-pages", of: "flatbed") == 0)
        #expect(try station.count("pages", of: "flatbed") == 1)
        try station.order("end", armed)
        _ = try await station.end(of: armed)
        #expect(try station.state(of: name).buttons == .off)
    }

    @Test("buttons that are always watched start nothing by themselves, and are watched again after a page and after their driver crashed")
    func always() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 3\n"], configuration: "buttons: always\n", testDriver: false)
        let name = try await station.name(of: "flatbed")
        func watched(_ when: String) async throws {
            try await station.until("buttons are watched \(when)") { try station.state(of: name).buttons == .watched }
            let reads = try station.count("sensor-reads", of: "flatbed")
            try await station.until("they are looked at \(when)") { try station.count("sensor-reads", of: "flatbed") > reads + 8 }
        }
        try await watched("with no cycle at all")
        try station.touch("flatbed", "lid-open")
        try await station.until("the open lid is told") { try station.state(of: name).state == .needsAttention }
        station.remove("flatbed", "lid-open")
        try await station.until("the closed lid is told") { try station.state(of: name).state == .ready }
        let cycle = try await station.runCycle(try station.makeJob("book"), NewCycle(profile: StationUnderTest.quick, scanner: name))
        #expect(cycle.state == .completed)
        try await watched("after a page")
        let worker = try #require(station.children().first)
        kill(try #require(Int32(worker)), SIGKILL)
        try await watched("after the driver's end")
    }

    @Test("a press from before it waited does not start a page")
    func earlyPress() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        try station.touch("flatbed", "button-scan")
        let armed = try await station.runToRest(try station.makeJob("book"), NewCycle(profile: StationUnderTest.quick, scanner: name, trigger: .page))
        try await station.until("its buttons were looked at a few times") { try station.count("sensor-reads", of: "flatbed") > 20 }
        #expect(try station.get(Cycle.self, "/v1/cycles/\(armed.id)").state == .armed)
        #expect(try station.captures(of: try station.get(Job.self, "/v1/jobs/book")).isEmpty)
    }

    @Test("takes the last page again, keeps the old one, and says which replaces which")
    func rescan() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("book")
        let armed = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name, trigger: .page))
        for (action, count) in [(TriggerAction.nextPage, 1), (.rescanLast, 2), (.nextPage, 3)] {
            #expect(try station.trigger(armed, action).status == 202)
            try await station.until("\(count) are kept") {
                let cycle = try station.get(Cycle.self, "/v1/cycles/\(armed.id)")
                return cycle.capturedCount == count && cycle.state == .armed
            }
        }
        #expect(try station.trigger(armed, .endCycle).status == 202)
        #expect(try await station.end(of: armed).state == .completed)
        let captures = try station.captures(of: job).sorted { $0.sequence < $1.sequence }
        #expect(captures.map(\.supersedes) == [nil, captures[0].id, nil])
        #expect(try station.masterFiles().count == 6)
    }

    @Test("of a stack begins with the first trigger and goes through by itself")
    func stack() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 3)], testDriver: false)
        try await station.addFeederProfiles()
        let name = try await station.name(of: "feeder")
        let armed = try await station.runToRest(try station.makeJob("stack"), NewCycle(profile: "stack", scanner: name, trigger: .start))
        #expect(armed.state == .armed)
        #expect(try station.request("POST", "/v1/scanners/\(name)/trigger", body: "{\"action\": \"start\"}").status == 202)
        let ended = try await station.end(of: armed)
        #expect(ended.capturedCount == 3)
    }

    @Test("pauses and goes on when a person says so, and its order of pages stays right")
    func pauseAndResume() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 6)], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let name = try await station.name(of: "feeder")
        try station.hold("feeder", at: "page 2")
        let cycle = try station.startCycle(job, NewCycle(profile: "stack", scanner: name)).decode(Cycle.self)
        try await station.until("a page is kept") { try station.get(Cycle.self, "/v1/cycles/\(cycle.id)").capturedCount == 1 }
        #expect(try station.platenctl("pause").status == 0)
        station.goOn("feeder")
        let paused = try await station.rest(of: cycle)
        #expect(paused.state == .paused)
        #expect(paused.problem == nil)
        #expect(try station.request("POST", "/v1/cycles/\(cycle.id)/pause").problemCode == "cycle-not-running")
        #expect(try station.platenctl("resume").status == 0)
        let ended = try await station.end(of: cycle)
        #expect(ended.state == .completed)
        #expect(ended.capturedCount == 6)
        #expect(Set(try station.captures(of: job).map(\.rowsSHA256)).count == 6)
        #expect(try station.request("POST", "/v1/cycles/\(cycle.id)/resume").problemCode == "cycle-ended")
    }
}
