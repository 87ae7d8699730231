import PlatenClient
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

@Suite(.timeLimit(.minutes(5)))
struct ScanSessionTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }

    init() throws {
        folder = try ScratchFolder("session")
    }

    private func run(_ console: CapturedConsole, presses: AsyncStream<Void>) async throws -> Cycle {
        try await StationClient.using(socket: socket) { client in
            try await ScanSession(client: client, display: PlainScanDisplay(console: console.console())).run(
                NewCycle(profile: "a4-office"), in: Samples.job, key: "k", presses: presses
            ).last
        }
    }

    @Test("Ctrl-C cancels the cycle and waits for its end")
    func cancel() async throws {
        let station = try FakeStation(socket: socket) { station in
            station.capture(1)
            station.end(.cancelled)
        }
        let (presses, continuation) = AsyncStream.makeStream(of: Void.self)
        let console = CapturedConsole()
        async let ended = run(console, presses: presses)
        #expect(await eventually { station.log.contains("GET /v1/cycles/\(Samples.cycle.id)") })
        continuation.yield()
        let cycle = try await ended
        #expect(cycle.state == .cancelled && cycle.capturedCount == 1)
        #expect(station.log.contains("DELETE /v1/cycles/\(Samples.cycle.id)"))
        #expect(console.errors.hasPrefix("Cancelling; what is captured is kept."))
    }

    @Test("Ctrl-C before the cycle has begun cancels it as soon as it has")
    func cancelEarly() async throws {
        let station = try FakeStation(socket: socket) { $0.end(.cancelled) }
        let (presses, continuation) = AsyncStream.makeStream(of: Void.self)
        continuation.yield()
        #expect(try await run(CapturedConsole(), presses: presses).state == .cancelled)
        _ = station
    }

    @Test("A second Ctrl-C leaves the cycle to the station")
    func leave() async throws {
        // This station never ends the cycle.
        let station = try FakeStation(socket: socket)
        let (presses, continuation) = AsyncStream.makeStream(of: Void.self)
        let console = CapturedConsole()
        let ended = Task { try await run(console, presses: presses) }
        #expect(await eventually { station.log.contains("GET /v1/cycles/\(Samples.cycle.id)") })
        continuation.yield()
        #expect(await eventually { station.log.contains("DELETE /v1/cycles/\(Samples.cycle.id)") })
        continuation.yield()
        await #expect(throws: CancellationError.self) { try await ended.value }
        #expect(console.errors.contains("platenctl status"))
    }

    @Test("A daemon that stays away ends the waiting when the patience is over")
    func patience() async throws {
        var station: ScriptedStation? = try ScriptedStation(socket: socket) { _, _ in }
        station?.stop()
        station = nil
        await #expect(throws: Problem(.daemonUnreachable, ["socket": socket])) {
            try await StationClient.using(socket: socket) { client in
                try await CycleFollower(client: client, pause: RetryPause(first: .milliseconds(1)), patience: 0.05).follow(Samples.cycle)
            }
        }
    }
}
