import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@Suite("The daemon", .mayBlock)
struct LifecycleTests {
    @Test("tells systemd when it is ready, reloads and stops, and keeps its watchdog fed")
    func notifications() async throws {
        let station = try await StationUnderTest(environment: ["WATCHDOG_USEC": "200000"])
        #expect(station.notifications.lines.contains("READY=1"))
        try await station.notifications.wait(for: "WATCHDOG=1")
        station.notifications.clear()
        station.signal(SIGHUP)
        try await station.notifications.wait(for: "RELOADING=1")
        try await station.notifications.wait(for: "MONOTONIC_USEC=")
        try await station.notifications.wait(for: "READY=1")
        #expect(try await station.stop() == 0)
        try await station.notifications.wait(for: "STOPPING=1")
        #expect(station.notifications.lines.contains { $0.hasPrefix("EXTEND_TIMEOUT_USEC=") })
    }

    @Test("refuses a state folder that another uses, says so in one line, and leaves the first alone")
    func secondDaemon() async throws {
        let station = try await StationUnderTest()
        let second = try Shell.run(
            "\(Binaries.folder)/platend",
            ["--config", station.scratch.path("platend.yaml"), "--state-dir", station.stateFolder, "--socket", station.scratch.path("other.sock")])
        #expect(second.status == 1)
        #expect(second.errors.split(separator: "\n").last?.contains("Another platend uses the state folder") == true)
        #expect(try station.request("GET", "/v1/status").status == 200)
    }

    @Test("refuses a socket that another answers on, and does not take it away")
    func secondSocket() async throws {
        let station = try await StationUnderTest()
        let second = try Shell.run(
            "\(Binaries.folder)/platend",
            ["--config", station.scratch.path("platend.yaml"), "--state-dir", station.scratch.path("state2"), "--socket", station.socketPath])
        #expect(second.status == 1)
        #expect(second.errors.contains("Another platend answers on"))
        #expect(try station.request("GET", "/v1/status").status == 200)
    }

    @Test("keeps the configuration that it has when the new one is bad, and says where it is bad")
    func badReload() async throws {
        let station = try await StationUnderTest()
        let file = station.scratch.path("platend.yaml")
        let before = try String(contentsOfFile: file, encoding: .utf8)
        try (before + "\nreserved-spice: 1 GiB\n").write(toFile: file, atomically: true, encoding: .utf8)
        station.signal(SIGHUP)
        try await station.until("the refusal is an event") { try station.eventText().contains("configuration.refused") }
        let events = try station.eventText()
        #expect(events.contains("reserved-space"))
        #expect(events.contains("platend.yaml:"))
        #expect(try station.request("GET", "/v1/status").status == 200)
    }

    @Test("does not start with a bad configuration, and names file, line and the nearest key")
    func badStart() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.write("sockets:\n  path: /tmp/x\n", to: "platend.yaml")
        let result = try Shell.run("\(Binaries.folder)/platend", ["--config", file, "--state-dir", scratch.path("state")])
        #expect(result.status == 1)
        #expect(result.errors.contains("\(file):1:1"))
        #expect(result.errors.contains("socket"))
    }

    @Test("cancels the running cycle when it is told to stop, and keeps what is whole")
    func stopInTheMiddle() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"])
        let job = try station.makeJob("atlas")
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: station.flatbed)).decode(Cycle.self)
        try await station.until("the page has begun") {
            try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").contains { $0.hasSuffix(".partial") }
        }
        #expect(try await station.stop() == 0)
        #expect(try station.masterFiles().isEmpty)
        try await station.start()
        #expect(try station.get(Cycle.self, "/v1/cycles/\(cycle.id)").state == .cancelled)
    }

    @Test("ends in time although a caller stopped in the middle of a request and a driver hangs while it lists")
    func stalledCaller() async throws {
        let station = try await StationUnderTest(configuration: "workers:\n  deadlines: {cancel: 1 s, kill: 1 s}\n")
        try station.setWorld("flatbed", "class = flatbed\nfault = hang-at-list\n")
        let script = """
            import socket, sys
            caller = socket.socket(socket.AF_UNIX)
            caller.connect(sys.argv[1])
            caller.sendall(b"POST /v1/jobs HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 100\\r\\n\\r\\nabc")
            open(sys.argv[2], "w").write("sent")
            caller.recv(1)
            """
        let sent = station.scratch.path("sent")
        let arguments = ["-c", script, station.socketPath, sent]
        async let caller = Shell.run("python3", arguments)
        try await station.until("half a request is sent") { Folder.exists(sent) }
        station.notifications.clear()
        station.signal(SIGHUP)
        try await station.notifications.wait(for: "RELOADING=1")
        #expect(try await station.stop() == 0)
        _ = try await caller
    }

    @Test("that is killed takes its workers with it, and finds after the restart what it had acknowledged")
    func killed() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"])
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let kept = try station.captures(of: job)
        #expect(kept.count == 1)
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)).decode(Cycle.self)
        try await station.untilBegun(2, on: "flatbed")
        let identifiers = try workers(of: station)
        #expect(!identifiers.isEmpty)
        try await station.kill()
        try await station.until("the workers are gone") { identifiers.allSatisfy { Glibc.kill($0, 0) != 0 } }
        try await station.start()
        #expect(try station.captures(of: job) == kept)
        let ended = try station.get(Cycle.self, "/v1/cycles/\(cycle.id)")
        #expect(ended.state == .failed)
        #expect(ended.problem?.code == .stationRestarted)
        #expect(try station.masterFiles() == ["atlas/atlas_0001.tif", "atlas/atlas_0001.tif.json"])
    }

    /// Processes of this station's workers: those whose parent is the daemon.
    private func workers(of station: StationUnderTest) throws -> [Int32] {
        let result = try Shell.run("pgrep", ["-P", "\(station.processIdentifier)", "platen-worker"])
        return result.text.split(separator: "\n").compactMap { Int32($0) }
    }
}
