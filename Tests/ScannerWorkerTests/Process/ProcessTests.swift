import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("The worker process", .serialized, .onOwnThread)
struct ProcessTests {
    @Test("A worker that enumerates says hello, lists the devices, and goes", arguments: [["enumerate"], ["enumerate", "--local-only"]])
    func enumerate(_ arguments: [String]) throws {
        let worker = try WorkerProcess(arguments)
        let hello = try worker.hello()
        #expect(hello.saneVersion.hasPrefix("1."))
        #expect(hello.processIdentifier == worker.process.processIdentifier)
        let devices = ["test:0", "test:1"].map {
            ReportedDevice(name: $0, vendor: "Noname", model: "frontend-tester", type: "virtual device")
        }
        #expect(try worker.receive() == WorkerReply(id: 0, report: .devices(devices)))
        #expect(try worker.receive() == nil)
        #expect(worker.finish() == 0)
    }

    @Test("The process is one that may be killed first, leaves no core, and keeps its socket from drivers")
    func setup() throws {
        let worker = try WorkerProcess(["scanner"])
        let process = "/proc/\(try worker.hello().processIdentifier)"
        #expect(try String(contentsOfFile: "\(process)/oom_score_adj", encoding: .utf8) == "800\n")
        let limits = try String(contentsOfFile: "\(process)/limits", encoding: .utf8).split(separator: "\n")
        #expect(limits.first { $0.hasPrefix("Max core file size") }?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(process)/fd/0") == "/dev/null")
        let status = try String(contentsOfFile: "\(process)/status", encoding: .utf8).split(separator: "\n")
        let ignored = try #require(status.first { $0.hasPrefix("SigIgn:") }.flatMap { UInt64($0.split(separator: "\t")[1], radix: 16) })
        #expect(ignored & (1 << UInt64(SIGPIPE - 1)) != 0)
        // Close-on-exec is 0o2000000 in the flags of fdinfo (proc(5)). Foundation's Process leaves a socket of its own open beside ours.
        let sockets = try FileManager.default.contentsOfDirectory(atPath: "\(process)/fd").filter {
            try FileManager.default.destinationOfSymbolicLink(atPath: "\(process)/fd/\($0)").hasPrefix("socket:")
        }
        let flags = try sockets.map { descriptor in
            try String(contentsOfFile: "\(process)/fdinfo/\(descriptor)", encoding: .utf8).split(separator: "\n")
                .first { $0.hasPrefix("flags:") }.flatMap { UInt($0.split(separator: "\t")[1], radix: 8) } ?? 0
        }
        #expect(flags.contains { $0 & 0o2_000_000 != 0 })
    }

    @Test("A worker whose socket ends goes at once, also in the middle of a page")
    func end() throws {
        let idle = try WorkerProcess.opened()
        #expect(idle.finish() == 0)

        let folder = try ScratchFolder("busy-worker")
        let busy = try WorkerProcess.opened(environment: try WorkerProcess.blockingReads(in: folder), folder: folder)
        _ = try busy.perform(.prepare(.test(options: ["read-delay": .bool(true), "read-delay-duration": .number(200_000)])))
        try busy.send(.acquire(busy.acquisition("page")))
        guard case .started? = try busy.receive()?.report else { throw Problem(.internalFailure, ["reason": "not started"]) }
        #expect(busy.finish() == 0)
    }

    @Test("A worker whose daemon dies dies with it, even where the socket stays open elsewhere")
    func parentDeath() throws {
        let script = "exec 3<&0; \"$0\" \"$@\" <&3 & wait"
        let worker = try WorkerProcess(["scanner"], launcher: ["/bin/sh", "-c", script])
        let identifier = try worker.hello().processIdentifier
        #expect(identifier != worker.process.processIdentifier)
        kill(worker.process.processIdentifier, SIGKILL)
        #expect(try worker.receive() == nil)
    }

    @Test("A request that cannot be read ends the worker with a report", arguments: ["nonsense", "{}", #"{"id":1,"command":{"fly":{}}}"#, ""])
    func malformed(_ line: String) throws {
        let worker = try WorkerProcess(["scanner"])
        _ = try worker.hello()
        worker.send(line: line)
        #expect(try worker.receive()?.report.problem?.code == .workerProtocol)
        #expect(try worker.receive() == nil)
        worker.process.waitUntilExit()
        #expect(worker.process.terminationStatus == 1)
    }

    @Test("A request without end is not kept")
    func endless() throws {
        let worker = try WorkerProcess(["scanner"])
        _ = try worker.hello()
        worker.send(line: String(repeating: "x", count: 6 << 20))
        #expect(try worker.receive()?.report.problem?.code == .workerProtocol)
    }

    @Test("A program started by hand says how it is started", arguments: [[], ["fly"], ["scanner", "--local-only"], ["enumerate", "x"]])
    func usage(_ arguments: [String]) throws {
        let worker = try WorkerProcess(arguments)
        #expect(try worker.receive() == nil)
        #expect(worker.finish() == 64)
        #expect(try worker.output().hasPrefix("usage: platen-worker"))
    }

    @Test("A second command while one runs is refused, and the first goes on")
    func busy() throws {
        let worker = try WorkerProcess.opened()
        _ = try worker.perform(.prepare(.test(options: ["read-delay": .bool(true), "read-delay-duration": .number(100_000)])))
        let first = try worker.send(.acquire(worker.acquisition("page")))
        let second = try worker.send(.describe)
        var answers: [Int: WorkerReport] = [:]
        while answers.count < 2, let reply = try worker.receive() {
            if reply.report.isLast { answers[reply.id] = reply.report }
        }
        #expect(answers[second]?.problem?.code == .workerProtocol)
        guard case .pageRead? = answers[first] else {
            Issue.record("\(String(describing: answers[first]))")
            return
        }
    }

    @Test("No thread is made for an image once a driver is loaded, which may have left the process unable to make any")
    func threads() throws {
        let worker = try WorkerProcess(["scanner"])
        _ = try worker.hello()
        let tasks = "/proc/\(worker.process.processIdentifier)/task"
        let before = Set(try FileManager.default.contentsOfDirectory(atPath: tasks))
        _ = try worker.perform(.open(OpenScanner(device: "test:0", scanner: "flatbed-1")))
        for name in ["first", "second"] {
            // A page of many reads, which is cancelled as soon as all are at work.
            let options: [String: OptionValue] = [
                "read-delay": .bool(true), "read-delay-duration": .number(100_000), "read-limit": .bool(true), "read-limit-size": .number(100),
            ]
            _ = try worker.perform(.prepare(.test(options: options)))
            let request = try worker.send(.acquire(worker.acquisition(name)))
            var stages: Set<String> = []
            let deadline = Date().addingTimeInterval(30)
            while stages.count < 3, Date() < deadline {
                for task in try FileManager.default.contentsOfDirectory(atPath: tasks) {
                    guard let comm = try? String(contentsOfFile: "\(tasks)/\(task)/comm", encoding: .utf8) else { continue }
                    let stage = comm.trimmingCharacters(in: .newlines)
                    guard ["platen-write", "platen-digest", "platen-quality"].contains(stage) else { continue }
                    stages.insert(stage)
                    #expect(before.contains(task), "\(stage)")
                }
            }
            #expect(stages.count == 3)
            try worker.send(.cancel)
            while let reply = try worker.receive(), reply.id != request || !reply.report.isLast {}
        }
    }

    @Test("A scanner that is not there is told, and the worker goes on serving")
    func absent() throws {
        let worker = try WorkerProcess(["scanner"])
        _ = try worker.hello()
        #expect(try worker.perform(.open(OpenScanner(device: "test:9", scanner: "flatbed-1"))).problem?.code == .scannerNotReady)
        #expect(try worker.perform(.open(OpenScanner(device: "test:1", scanner: "flatbed-1"))) == .opened(buttons: []))
    }

    @Test("What a driver prints disturbs nothing")
    func printing() throws {
        let worker = try WorkerProcess.opened()
        guard case .prepared = try worker.perform(.prepare(.test(options: ["print-options": .bool(true)]))) else {
            throw Problem(.internalFailure, ["reason": "not prepared"])
        }
        #expect(try worker.output().contains("print-options"))
        #expect(try worker.perform(.end) == .ended)
    }
}

extension Profile {
    /// A profile that suits the stock test driver.
    static func test(
        source: SourceKind? = .flatbed, mode: ColourMode = .grey, depth: Int = 8, resolution: Double = 100,
        area: ScanArea = .rectangle(x: 0, y: 0, width: 50, height: 40), nearest: Set<AdaptableQuantity> = [],
        options: [String: OptionValue] = [:]
    ) -> Profile {
        .make(source: source, mode: mode, depth: depth, resolution: resolution, area: area, nearest: nearest, options: options)
    }
}
