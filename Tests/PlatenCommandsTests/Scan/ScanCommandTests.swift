import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

@Suite(.timeLimit(.minutes(5)))
struct ScanCommandTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }

    init() throws {
        folder = try ScratchFolder("scan")
    }

    /// Starts `platenctl scan` and lets `script` play the station once the cycle is followed.
    private func scan(
        _ station: FakeStation, _ options: String..., isTerminal: Bool = false, keys: AsyncStream<Character>? = nil,
        console: CapturedConsole = CapturedConsole(), script: @escaping @Sendable () async -> Void
    ) async -> (status: Int32, console: CapturedConsole) {
        let arguments = ["scan", "--socket", socket, "--profile", "a4-office"] + options
        async let status = Console.$current.withValue(console.console(isTerminal: isTerminal, keys: keys)) {
            await PlatenControl.execute(arguments)
        }
        let followed = await eventually { station.log.contains("GET /v1/cycles/\(Samples.cycle.id)") }
        #expect(followed)
        await script()
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
                "platenctl: Paper is jammed in flatbed-1. Clear the jam, put the sheet back and go on. Kept: 1 page in job box-7.\n"))
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

    private static let jam = Problem(.feederJammed, ["scanner": "flatbed-1"])

    @Test("--trigger and --on-fault are asked of the station")
    func trigger() async throws {
        let station = try FakeStation(socket: socket)
        let (status, _) = await scan(station, "--trigger", "page", "--on-fault", "end") { station.end(.completed) }
        #expect(status == 0)
        let request = try #require(station.received.first { $0.target.hasSuffix("/cycles") })
        #expect(request.body == #"{"onFault":"end","profile":"a4-office","trigger":"page"}"#)
    }

    @Test("Without a terminal a pause ends the command with status 7, says what to do, and leaves the cycle to the station")
    func paused() async throws {
        let station = try FakeStation(socket: socket)
        let (status, console) = await scan(station) {
            station.capture(1)
            station.wait(.paused, Self.jam)
        }
        #expect(status == 7)
        #expect(
            console.errors.hasSuffix(
                "platenctl: \(Self.jam) The cycle is paused. Kept: 1 page in job box-7. Go on with: platenctl resume 22222222,"
                    + " or finish with: platenctl end 22222222\n"), "\(console.errors)")
        #expect(console.output.contains("33333331"))
        #expect(!station.log.contains { $0.hasPrefix("DELETE") || $0.hasSuffix("/end") })
    }

    @Test("A terminal without a keyboard, and --quiet, cannot answer either", arguments: [[], ["--quiet"]])
    func pausedWithoutKeyboard(options: [String]) async throws {
        let station = try FakeStation(socket: socket)
        let keys = options.isEmpty ? nil : AsyncStream<Character> { $0.finish() }
        let console = CapturedConsole()
        let arguments = ["scan", "--socket", socket, "--profile", "a4-office"] + options
        async let status = Console.$current.withValue(console.console(isTerminal: true, keys: keys)) { await PlatenControl.execute(arguments) }
        #expect(await eventually { station.log.contains("GET /v1/cycles/\(Samples.cycle.id)") })
        station.wait(.paused, Self.jam)
        #expect(await status == 7)
    }

    @Test("On a terminal a pause is told with what to do, and Enter resumes")
    func resume() async throws {
        let station = try FakeStation(socket: socket)
        let (keys, keyboard) = AsyncStream.makeStream(of: Character.self)
        let (status, console) = await scan(station, isTerminal: true, keys: keys) {
            station.wait(.paused, Self.jam)
            // A key that is not offered, then Enter twice: the second is no answer to anything.
            for key in "x\n\n" { keyboard.yield(key) }
            #expect(await eventually { station.cycleState == .running })
            station.capture(1)
            station.end(.completed)
        }
        #expect(status == 0)
        #expect(console.errors.contains("\(Self.jam)\n"))
        #expect(console.errors.contains("Enter resumes, e ends, c cancels."))
        #expect(!console.errors.contains("The cycle is paused."))
        #expect(station.log.filter { $0.hasSuffix("/resume") }.count == 1)
    }

    @Test("On a terminal e ends a paused cycle with what it has, and c cancels it", arguments: [("e", Int32(0), "/end"), ("c", 130, "DELETE")])
    func endOrCancel(key: String, expected: Int32, request: String) async throws {
        let station = try FakeStation(socket: socket) { $0.end(.cancelled) }
        let (keys, keyboard) = AsyncStream.makeStream(of: Character.self)
        let (status, _) = await scan(station, isTerminal: true, keys: keys) {
            station.capture(1)
            station.wait(.paused, Self.jam)
            keyboard.yield(Character(key))
        }
        #expect(status == expected)
        #expect(station.log.contains { $0.contains(request) })
    }

    @Test("On a terminal Enter takes the page that an armed cycle waits for, r the last one again, e ends")
    func armed() async throws {
        let station = try FakeStation(socket: socket)
        let (keys, keyboard) = AsyncStream.makeStream(of: Character.self)
        let console = CapturedConsole()
        let bodies: @Sendable () -> [String] = { station.received.filter { $0.target.hasSuffix("/trigger") }.map(\.body) }
        let offers: @Sendable () -> Int = { console.errors.ranges(of: "r takes the last one again").count }
        let (status, _) = await scan(station, "--trigger", "page", isTerminal: true, keys: keys, console: console) {
            station.wait(.armed)
            // There is no page yet that r could mean.
            for key in "r\n" { keyboard.yield(key) }
            #expect(await eventually { bodies().count == 1 && station.cycleState == .running })
            station.capture(1)
            station.wait(.armed)
            #expect(await eventually { offers() > 0 })
            keyboard.yield("r")
            #expect(await eventually { bodies().count == 2 && station.cycleState == .running })
            let before = offers()
            station.wait(.armed)
            #expect(await eventually { offers() > before })
            keyboard.yield("e")
        }
        #expect(status == 0)
        #expect(bodies() == [#"{"action":"next-page"}"#, #"{"action":"rescan-last"}"#])
        #expect(console.errors.contains("Enter takes the first page, e ends, c cancels."))
        #expect(console.errors.contains("Enter takes the next page, r takes the last one again, e ends, c cancels."))
    }

    @Test("An answer that the station refuses is told, and the question stands")
    func refusedAnswer() async throws {
        let station = try FakeStation(socket: socket)
        station.refuseTrigger(with: Problem(.noCycleWaits, ["scanner": "flatbed-1"]))
        let (keys, keyboard) = AsyncStream.makeStream(of: Character.self)
        let console = CapturedConsole()
        let (status, _) = await scan(station, isTerminal: true, keys: keys, console: console) {
            station.wait(.armed)
            keyboard.yield("\n")
            #expect(await eventually { console.errors.contains("No cycle waits for this on flatbed-1.") })
            keyboard.yield("\n")
            // Until the station has acted on it, not only heard it: what it does then must not come after the end.
            #expect(await eventually { station.log.filter { $0.hasSuffix("/trigger") }.count == 2 && station.cycleState == .running })
            station.end(.completed)
        }
        #expect(status == 0)
    }

    @Test("A keyboard that is gone leaves a paused cycle to the station")
    func keyboardGone() async throws {
        let station = try FakeStation(socket: socket)
        let (keys, keyboard) = AsyncStream.makeStream(of: Character.self)
        let (status, console) = await scan(station, isTerminal: true, keys: keys) {
            station.wait(.armed)
            keyboard.finish()
            station.wait(.paused, Self.jam)
        }
        #expect(status == 7)
        #expect(console.errors.contains("platenctl resume 22222222"))
    }
}
