import Foundation
import PlatenModel
import TestSupport
import Testing

// The number before each name is that of the case in the list of what clients of SANE must handle.
@Suite("A stack of sheets", .mayBlock)
struct StackCaseTests {
    @Test("1: of the stock test driver gives ten pages, then ends well, with one cancel for the whole series")
    func stockFeeder() async throws {
        let station = try await StationUnderTest(world: [:])
        try await station.addProfile(
            "adf",
            """
            title: adf
            classes: []
            mode: grey
            depth: 8
            resolution: 75
            area: {x: 0, y: 0, width: 80, height: 100}
            options: {source: Automatic Document Feeder}
            """)
        let job = try station.makeJob("stack")
        let cycle = try await station.runCycle(job, NewCycle(profile: "adf", scanner: try station.stockDriver))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        #expect(cycle.capturedCount == 10)
        #expect(try station.masterFiles().count == 20)
        for capture in try station.captures(of: job) {
            #expect(try Shell.run("tiffinfo", ["\(station.mastersFolder)/\(capture.file)"]).status == 0)
        }
    }

    @Test("goes through the feeder to its end with one cancel, each sheet another page")
    func simulatedFeeder() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 5)], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let cycle = try await station.runCycle(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let captures = try station.captures(of: job)
        #expect(captures.map(\.sequence).sorted() == [1, 2, 3, 4, 5])
        #expect(Set(captures.map(\.rowsSHA256)).count == 5)
    }

    @Test("2: whose driver crashes on page 4 keeps pages 1 to 3, pauses, and goes on with page 4; other scanners work meanwhile")
    func crashOnPageFour() async throws {
        let station = try await StationUnderTest(
            world: ["feeder": StationUnderTest.feeder(stack: 8), "flatbed": "class = flatbed\nseed = 3\n"], testDriver: false)
        try await station.addFeederProfiles()
        try station.touch("feeder", "fault", "crash-at-sheet 4\n")
        let job = try station.makeJob("stack")
        let paused = try await station.runToRest(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder")))
        #expect(paused.state == .paused)
        #expect(paused.problem?.code == .driverCrashed)
        #expect(paused.capturedCount == 3)
        let other = try station.makeJob("other")
        let meanwhile = try await station.runCycle(
            other, NewCycle(profile: StationUnderTest.quick, scanner: try await station.name(of: "flatbed")))
        #expect(meanwhile.state == .completed)
        // Through platenctl, as the operator does it.
        #expect(try station.platenctl("resume", paused.id.rawValue).status == 0)
        let ended = try await station.end(of: paused)
        #expect(ended.state == .completed, "\(String(describing: ended.problem))")
        #expect(try station.captures(of: job).map(\.sequence).sorted() == Array(1...ended.capturedCount))
        #expect(ended.capturedCount >= 7)
        for capture in try station.captures(of: job) {
            #expect(try Shell.run("tiffinfo", ["\(station.mastersFolder)/\(capture.file)"]).status == 0)
        }
    }

    @Test("3: whose driver hangs in a read is given up in time, and the socket answers all the while")
    func hangInRead() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n"],
            configuration: "workers:\n  deadlines: {first-row: 10 s, row: 10 s, cancel: 2 s, kill: 1 s}\n",
            testDriver: false)
        try station.touch("flatbed", "fault", "hang-at-row 300\n")
        let job = try station.makeJob("stack")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)).decode(Cycle.self)
        try await station.until("the driver was given up") {
            #expect(try station.request("GET", "/v1/status").status == 200)
            return try station.get(Cycle.self, "/v1/cycles/\(cycle.id)").state == .paused
        }
        let paused = try await station.rest(of: cycle)
        #expect(paused.problem?.code == .driverHung)
        #expect(paused.lostPages.count == 1)
        try station.order("resume", paused)
        #expect(try await station.end(of: paused).state == .completed)
    }

    @Test("5: of a scanner whose cable is pulled in the middle of a page is paused, and goes on once it is plugged in again")
    func cablePulled() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 3)], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        try station.hold("feeder", at: "page 2")
        let cycle = try station.startCycle(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder"))).decode(Cycle.self)
        try await station.until("the first page is kept") { try station.get(Cycle.self, "/v1/cycles/\(cycle.id)").capturedCount == 1 }
        try station.touch("feeder", "unplugged")
        let paused = try await station.rest(of: cycle)
        #expect(paused.state == .paused)
        let captured = paused.capturedCount
        #expect(try station.masterFiles().count == 2 * captured)
        station.remove("feeder", "unplugged")
        station.goOn("feeder")
        try station.order("resume", paused)
        let ended = try await station.end(of: paused)
        #expect(ended.state == .completed, "\(String(describing: ended.problem))")
        #expect(try station.captures(of: job).map(\.sequence).sorted() == Array(1...ended.capturedCount))
    }

    @Test("17: whose end shows in whatever way makes no page of nothing", arguments: ["no-docs", "no-docs-in-read", "eof", "zero-lines"])
    func endOfStack(style: String) async throws {
        let station = try await StationUnderTest(
            world: ["feeder": StationUnderTest.feeder(stack: 2, "feeder-end = \(style)\n")], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let cycle = try await station.runToRest(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        #expect(cycle.capturedCount == 2)
        #expect(try station.masterFiles().count == 4)
    }

    @Test("that is empty pauses the cycle before its first page, and is scanned once it is loaded")
    func emptyAtFirst() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 0)], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let name = try await station.name(of: "feeder")
        let paused = try await station.runToRest(job, NewCycle(profile: "stack", scanner: name))
        #expect(paused.problem?.code == .feederEmpty)
        #expect(try station.state(of: name).state == .needsAttention)
        try station.touch("feeder", "stack", "2\n")
        try station.order("resume", paused)
        let ended = try await station.end(of: paused)
        #expect(ended.state == .completed)
        #expect(ended.capturedCount == 2)
    }

    @Test("with fewer sheets than were asked for waits for the rest, or ends with what there is")
    func fewerThanAsked() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 2)], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let paused = try await station.runToRest(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder"), count: 4))
        #expect(paused.problem?.code == .feederEmpty)
        #expect(paused.capturedCount == 2)
        try station.touch("feeder", "stack", "1\n")
        let again = try await station.restAgain(after: "resume", paused)
        #expect(again.capturedCount == 3)
        try station.order("end", again)
        let ended = try await station.end(of: again)
        #expect(ended.state == .completed)
        #expect(ended.capturedCount == 3)
    }

    @Test("19: that never ends, the same page again and again, is stopped by a person's question")
    func neverEnding() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 1, "never-empty = yes\n")], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let paused = try await station.runToRest(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder")))
        #expect(paused.problem?.code == .pageRepeats)
        #expect(paused.capturedCount < 40)
        try station.order("end", paused)
        #expect(try await station.end(of: paused).state == .completed)
    }

    @Test("26: of two-sided sheets comes front, back, front, back, with blank backs kept")
    func duplex() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 3, "blank-backs = yes\n")], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let cycle = try await station.runCycle(job, NewCycle(profile: "duplex", scanner: try await station.name(of: "feeder")))
        #expect(cycle.capturedCount == 6, "\(String(describing: cycle.problem))")
        let digests = try station.captures(of: job).sorted { $0.sequence < $1.sequence }.map(\.rowsSHA256)
        // Blank backs are all alike, fronts are not.
        #expect(Set([digests[1], digests[3], digests[5]]).count == 1)
        #expect(Set([digests[0], digests[2], digests[4], digests[1]]).count == 4)
    }

    @Test(
        "stops for what a person has to mend, says what it is, and goes on with the right page",
        arguments: [("jammed", ProblemCode.feederJammed), ("lid-open", .coverOpen), ("locked", .scannerLocked), ("double-feed", .doubleFeed)])
    func standingInTheWay(file: String, code: ProblemCode) async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 4)], testDriver: false)
        try await station.addFeederProfiles()
        let job = try station.makeJob("stack")
        let name = try await station.name(of: "feeder")
        try station.hold("feeder", at: "page 2")
        let cycle = try station.startCycle(job, NewCycle(profile: "stack", scanner: name)).decode(Cycle.self)
        try await station.until("the first page is kept") { try station.get(Cycle.self, "/v1/cycles/\(cycle.id)").capturedCount == 1 }
        try station.touch("feeder", file)
        station.goOn("feeder")
        let paused = try await station.rest(of: cycle)
        #expect(paused.problem?.code == code)
        let state = try station.state(of: name)
        #expect(state.state == .needsAttention)
        #expect(state.stateReason?.next.isEmpty == false)
        station.remove("feeder", file)
        try station.touch("feeder", "stack", "3\n")
        try station.order("resume", paused)
        let ended = try await station.end(of: paused)
        #expect(ended.state == .completed, "\(String(describing: ended.problem))")
        #expect(try station.captures(of: job).map(\.sequence).sorted() == Array(1...ended.capturedCount))
    }
}
