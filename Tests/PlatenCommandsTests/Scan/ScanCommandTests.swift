import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

@Suite(.timeLimit(.minutes(1)))
struct ScanCommandTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }

    init() throws {
        folder = try ScratchFolder("scan")
    }

    /// Starts `platenctl scan` and lets `script` play the station once the cycle is followed.
    private func scan(
        _ station: FakeStation, _ options: String..., isTerminal: Bool = false, script: @escaping @Sendable () -> Void
    ) async -> (status: Int32, console: CapturedConsole) {
        let console = CapturedConsole()
        let arguments = ["scan", "--socket", socket, "--profile", "a4-office"] + options
        async let status = Console.$current.withValue(console.console(isTerminal: isTerminal)) { await PlatenControl.execute(arguments) }
        let followed = await eventually { station.log.contains("GET /v1/cycles/\(Samples.cycle.id)") }
        #expect(followed)
        script()
        return (await status, console)
    }

    @Test("A scan opens a job, subscribes before it starts, shows events and lists the captures")
    func whole() async throws {
        let station = try FakeStation(socket: socket)
        let (status, console) = await scan(station, "--count", "2") {
            station.capture(1)
            station.capture(2)
            station.end(.completed)
        }
        #expect(status == 0)
        #expect(console.errors == "Page 1 was captured.\nPage 2 was captured.\nThe cycle ended: completed.\n")
        let lines = console.output.split(separator: "\n")
        #expect(lines.count == 3 && lines[1].hasPrefix("33333331") && lines[2].hasPrefix("33333332"), "\(console.output)")
        let log = station.log
        let subscription = try #require(log.firstIndex(of: "GET /v1/events"))
        let start = try #require(log.firstIndex(of: "POST /v1/jobs/\(Samples.job.id)/cycles"))
        #expect(log.first == "GET /v1/profiles/a4-office" && log[1] == "POST /v1/jobs")
        #expect(subscription < start)
        let request = try #require(station.received.first { $0.target.hasSuffix("/cycles") })
        #expect(request.body == #"{"count":2,"profile":"a4-office"}"#)
        #expect(request.headers["idempotency-key"]?.isEmpty == false)
    }

    @Test("--quiet prints identifiers only, --json the page of captures")
    func formats() async throws {
        let quiet = try FakeStation(socket: socket)
        let (_, quietConsole) = await scan(quiet, "--quiet", "--job", "box-7") {
            quiet.capture(1)
            quiet.end(.completed)
        }
        #expect(quietConsole.output == "\(Samples.capture(1).id)\n" && quietConsole.errors.isEmpty)
        #expect(!quiet.log.contains("POST /v1/jobs"))
        try FileManager.default.removeItem(atPath: socket)
        let json = try FakeStation(socket: socket)
        let (_, jsonConsole) = await scan(json, "--json") {
            json.capture(1)
            json.end(.completed)
        }
        #expect(try PlatenJSON.decoder().decode(Page<Capture>.self, from: Data(jsonConsole.output.utf8)).items == [Samples.capture(1)])
    }

    @Test("A cycle that fails ends with the status of its problem and tells what is kept")
    func failure() async throws {
        let station = try FakeStation(socket: socket)
        let (status, console) = await scan(station) {
            station.capture(1)
            station.end(.failed, Problem(.feederJammed, ["scanner": "flatbed-1"]))
        }
        #expect(status == 6)
        #expect(
            console.errors.hasSuffix(
                "platenctl: Paper is jammed in flatbed-1. Clear the jam, put the sheet back and scan again. Kept: 1 page in job box-7.\n"))
        #expect(console.output.contains("33333331"))
    }

    @Test("A cycle that someone else cancels ends with status 130")
    func cancelledElsewhere() async throws {
        let station = try FakeStation(socket: socket)
        let (status, console) = await scan(station) { station.end(.cancelled) }
        #expect(status == 130)
        #expect(console.errors.hasSuffix("platenctl: The scan was cancelled. Kept: 0 pages in job box-7.\n"))
    }

    @Test("A terminal gets a line of progress that is removed at the end")
    func terminal() async throws {
        let station = try FakeStation(socket: socket)
        let progress = CycleProgress(page: 1, pages: nil, rows: 50, totalRows: 100, bytes: 5000, seconds: 2)
        let (status, console) = await scan(station, isTerminal: true) {
            station.feed.announce(Samples.event(nil, .cycleProgress, "Page 1: row 50 of 100.", progress: progress))
            station.end(.completed)
        }
        #expect(status == 0)
        #expect(console.errors.contains("\r\u{1B}[Kpage 1  ["))
        #expect(console.errors.hasSuffix("\r\u{1B}[K"))
        #expect(!console.errors.contains("Page 1: row"))
    }

    @Test("A connection that breaks in the middle does not lose the end of the cycle")
    func brokenConnection() async throws {
        let station = try FakeStation(socket: socket)
        let (status, _) = await scan(station) {
            _ = station.feed.waitForSubscribers(1)
            // Nobody is connected when the end is announced.
            station.feed.breakConnections()
            station.end(.completed)
        }
        #expect(status == 0)
    }

    @Test("An unknown profile leaves no job behind")
    func unknownProfile() async throws {
        let station = try FakeStation(socket: socket)
        let console = CapturedConsole()
        #expect(await console.run("scan", "--socket", socket, "--profile", "a5") == 3)
        #expect(console.errors == "platenctl: There is no profile named a5. See them.\n")
        #expect(!station.log.contains("POST /v1/jobs"))
    }

    @Test("A start whose answer is not ready is sent again with the same key")
    func repeatedStart() async throws {
        let station = try FakeStation(socket: socket)
        station.refuseStart(with: Problem(.idempotencyKeyInUse, ["key": "k"]))
        let (status, _) = await scan(station) { station.end(.completed) }
        #expect(status == 0)
        let keys = station.received.filter { $0.target.hasSuffix("/cycles") }.map { $0.headers["idempotency-key"] }
        #expect(keys.count == 2 && keys[0] == keys[1])
    }

    @Test("A busy scanner ends the command with status 4")
    func busy() async throws {
        let station = try FakeStation(socket: socket)
        station.refuseStart(with: Problem(.scannerBusy, ["scanner": "flatbed-1", "holder": "bert", "job": "b", "cycle": "c"]))
        let console = CapturedConsole()
        #expect(await console.run("scan", "--socket", socket, "--profile", "a4-office") == 4)
        #expect(console.errors.hasPrefix("platenctl: flatbed-1 is scanning for bert"))
    }
}
