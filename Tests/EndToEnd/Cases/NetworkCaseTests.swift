import Foundation
import NetworkPeers
import PlatenModel
import TestSupport
import Testing

// The limit counts while a test waits for its turn, too.
@Suite("A scanner on the network", .mayBlock, .timeLimit(.minutes(60)))
struct NetworkCaseTests {
    private static let deadlines = """
        workers:
          deadlines: {start: 15 s, first-row: 15 s, row: 10 s, cancel: 2 s, kill: 1 s}
        """
    private static let profile = """
        title: a piece
        classes: []
        mode: grey
        depth: 8
        resolution: 75
        area: {x: 0, y: 0, width: 100, height: 100}
        nearest: [resolution, area]
        """

    private func name(of driver: String, _ station: StationUnderTest) async throws -> String {
        func scanner() throws -> PlatenModel.Scanner? {
            try station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.first { $0.device.hasPrefix("\(driver):") }
        }
        try await station.until("a scanner of \(driver) is ready") { try scanner()?.state == .ready }
        return try scanner()?.name ?? ""
    }

    @Test(
        "of another machine's saned is scanned from; one that stops answering in the middle pauses the cycle, which then goes on",
        .enabled(if: PeerRequirements.saned, "needs python3, sane-utils and libsane's net and test drivers"))
    func saned() async throws {
        let server = try SaneServer()
        defer { server.end() }
        let station = try await StationUnderTest(
            world: [:], configuration: Self.deadlines,
            saneFiles: ["dll.conf": "net\n", "net.conf": "connect_timeout = 5\n\(server.address)\n"])
        try await station.addProfile("piece", Self.profile)
        try await station.addProfile(
            "slow", Self.profile + "\noptions: {read-delay: yes, read-delay-duration: 100000, read-limit: yes, read-limit-size: 1000}\n")
        let name = try await name(of: "net", station)
        #expect(try station.state(of: name).identity.hasPrefix("net:\(server.address):"))
        let job = try station.makeJob("net")
        #expect(try await station.runToRest(job, NewCycle(profile: "piece", scanner: name)).state == .completed)
        let cycle = try station.startCycle(job, NewCycle(profile: "slow", scanner: name)).decode(Cycle.self)
        try await station.until("the page has begun") {
            try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").contains { $0.hasSuffix(".partial") }
        }
        try server.freeze()
        let paused = try await station.rest(of: cycle)
        #expect(paused.state == .paused)
        #expect(paused.problem?.code == .driverHung)
        try server.thaw()
        try station.order("resume", paused)
        #expect(try await station.end(of: paused).state == .completed)
        #expect(try station.captures(of: job).count == 2)
    }

    @Test(
        "that speaks eSCL is scanned from; one that is switched off pauses the cycle, and scans when it is back",
        .enabled(if: PeerRequirements.eSCL, "needs python3 and sane-airscan"))
    func eSCL() async throws {
        let responder = try ESCLResponder()
        defer { responder.end() }
        let station = try await StationUnderTest(
            world: [:], configuration: Self.deadlines,
            saneFiles: [
                "dll.conf": "airscan\n",
                "airscan.conf": "[devices]\n\"\(responder.name)\" = \(responder.url), eSCL\n[options]\ndiscovery = disable\nws-discovery = off\n",
            ])
        try await station.addProfile("piece", Self.profile + "\nsource: flatbed\n")
        let name = try await name(of: "airscan", station)
        let job = try station.makeJob("escl")
        let first = try await station.runToRest(job, NewCycle(profile: "piece", scanner: name))
        #expect(first.state == .completed, "\(String(describing: first.problem))")
        // Another search gives it another number, not another name.
        #expect(try station.request("POST", "/v1/scanners/refresh").status == 200)
        #expect(try await self.name(of: "airscan", station) == name)
        try responder.unplug()
        let paused = try await station.runToRest(job, NewCycle(profile: "piece", scanner: name))
        #expect(paused.state == .paused, "\(String(describing: paused.problem))")
        try responder.plugIn()
        try station.order("resume", paused)
        #expect(try await station.end(of: paused).state == .completed)
        #expect(try station.captures(of: job).count == 2)
    }

    @Test(
        "27: behind a password that Platen does not have is refused as what it is, and the station goes on",
        .enabled(if: PeerRequirements.sanedUsers, "needs saned, its users, and mounts"))
    func password() async throws {
        let server = try SaneServer(users: [SaneServerUser(name: "anna", password: "right", driver: "test")])
        defer { server.end() }
        let station = try await StationUnderTest(
            world: [:], configuration: Self.deadlines,
            saneFiles: ["dll.conf": "net\n", "net.conf": "connect_timeout = 5\n\(server.address)\n"])
        try await station.addProfile("piece", Self.profile)
        func scanner() throws -> PlatenModel.Scanner? { try station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.first }
        try await station.until("the scanner is listed") { try scanner() != nil }
        let name = try scanner()?.name ?? ""
        let request = NewCycle(profile: "piece", scanner: name, onFault: .end)
        let cycle = try await station.runCycle(try station.makeJob("secret"), request)
        #expect(cycle.problem?.code == .scannerAccessDenied)
        #expect(try station.request("GET", "/v1/status").status == 200)
    }
}
