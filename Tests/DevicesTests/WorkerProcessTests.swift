import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import Devices

@Suite("A worker process")
struct WorkerProcessTests {
    @Test("that works on all pixels of an image has time by its size, and two minutes for a small one")
    func timeBySize() {
        #expect(WorkerLauncher.seconds(forBytes: 0) == 120 && WorkerLauncher.seconds(forBytes: -1) == 120)
        // An A0 in colour, of 400 pixels an inch and 8 bits, and of 600 and 16.
        let (usual, greatest) = (WorkerLauncher.seconds(forBytes: 744_000_000), WorkerLauncher.seconds(forBytes: 3_350_000_000))
        #expect((240...400).contains(usual) && (600...1200).contains(greatest))
    }

    @Test("answers a command with its last report and shows the reports before it in order")
    func reportsInOrder() async throws {
        let script = try ScriptedWorker(
            """
            if command == "acquire":
                reply({"started": {"_0": {"width": 10, "height": 20, "samples": 1, "depth": 8, "isReserved": False}}})
                for rows in [5, 10, 20]: reply({"progress": {"_0": {"rows": rows, "totalRows": 20, "bytes": rows * 10}}})
                reply({"noMoreDocuments": {}})
            """)
        let worker = try await script.start()
        let seen = Recorder()
        let last = try await worker.perform(.acquire(.sample(in: script.scratch)), onReport: { await seen.note($0) })
        #expect(last == .noMoreDocuments)
        let rows = await seen.reports.compactMap { if case .progress(let progress) = $0 { progress.rows } else { nil } }
        #expect(rows == [5, 10, 20])
        await worker.stop()
        #expect(await worker.isAlive == false)
    }

    @Test("that crashes fails its command with the signal's name, and later commands at once")
    func crash() async throws {
        let script = try ScriptedWorker("os.kill(os.getpid(), signal.SIGSEGV)")
        let worker = try await script.start()
        let problem = await #expect(throws: Problem.self) { try await worker.perform(.describe) }
        #expect(problem?.code == .driverCrashed)
        #expect(problem?.parameters["cause"] == "segmentation fault")
        #expect(problem?.parameters["scanner"] == "flatbed-1")
        let second = await #expect(throws: Problem.self) { try await worker.perform(.describe) }
        #expect(second?.code == .driverCrashed)
    }

    @Test("that exits by itself fails its command with the exit code")
    func exit() async throws {
        let script = try ScriptedWorker("sys.exit(3)")
        let worker = try await script.start()
        let problem = await #expect(throws: Problem.self) { try await worker.perform(.describe) }
        #expect(problem?.parameters["cause"] == "exit code 3")
    }

    @Test("that hangs is killed at its deadline, and the problem names the stage")
    func hang() async throws {
        let script = try ScriptedWorker(
            "time.sleep(1000)", deadlines: WorkerDeadlines(describe: 0.3, cancel: 0.2, kill: 0.2))
        let worker = try await script.start()
        let problem = await #expect(throws: Problem.self) { try await worker.perform(.describe) }
        #expect(problem?.code == .driverHung)
        #expect(problem?.parameters["operation"] == "reading its options")
        #expect(await worker.waitForEnd(within: 30))
        #expect(await worker.isAlive == false)
    }

    @Test("whose rows keep coming outlives the deadline of a single row")
    func slowRows() async throws {
        let script = try ScriptedWorker(
            """
            if command == "acquire":
                reply({"started": {"_0": {"width": 10, "samples": 1, "depth": 8, "isReserved": False}}})
                for rows in range(1, 9):
                    time.sleep(0.5)
                    reply({"progress": {"_0": {"rows": rows, "bytes": rows * 10}}})
                reply({"noMoreDocuments": {}})
            """, deadlines: WorkerDeadlines(firstRow: 3, row: 3, cancel: 0.2))
        let worker = try await script.start()
        let last = try await worker.perform(.acquire(.sample(in: script.scratch)))
        #expect(last == .noMoreDocuments)
        await worker.stop()
    }

    @Test("that stops sending rows is killed at the deadline of the next row")
    func rowsStop() async throws {
        let script = try ScriptedWorker(
            """
            if command == "acquire":
                reply({"started": {"_0": {"width": 10, "samples": 1, "depth": 8, "isReserved": False}}})
                reply({"progress": {"_0": {"rows": 1, "bytes": 10}}})
                time.sleep(1000)
            """, deadlines: WorkerDeadlines(row: 0.3, cancel: 0.2))
        let worker = try await script.start()
        let problem = await #expect(throws: Problem.self) { try await worker.perform(.acquire(.sample(in: script.scratch))) }
        #expect(problem?.code == .driverHung)
        #expect(problem?.parameters["operation"] == "sending the next row")
    }

    @Test("that ignores a cancel is killed when the cancel's deadline has passed")
    func ignoredCancel() async throws {
        let script = try ScriptedWorker(
            """
            with open(os.path.dirname(sys.argv[0]) + "/reached", "w") as file: file.write("here\\n")
            time.sleep(1000)
            """, deadlines: WorkerDeadlines(cancel: 0.3, kill: 0.2))
        let worker = try await script.start()
        let answer = Task { try await worker.perform(.describe) }
        // The command must be under way: the script says when it has read it.
        _ = try await script.written("reached")
        await worker.cancel()
        let problem = await #expect(throws: Problem.self) { try await answer.value }
        #expect(problem?.code == .scanCancelled)
        #expect(await worker.waitForEnd(within: 30))
    }

    @Test("prints gigabytes on stdout and stderr and still answers")
    func flood() async throws {
        let script = try ScriptedWorker(
            """
            block = b"x" * (1 << 20)
            for _ in range(300):
                os.write(1, block)
                os.write(2, block)
            reply({"opened": {"buttons": []}})
            """)
        let worker = try await script.start()
        #expect(try await worker.perform(.open(OpenScanner(device: "a:0", scanner: "a"))) == .opened(buttons: []))
        await worker.stop()
    }

    @Test("ends with all that its driver forked")
    func forkedChild() async throws {
        let script = try ScriptedWorker(
            """
            child = subprocess.Popen(["sleep", "1000"])
            with open(os.path.dirname(sys.argv[0]) + "/child", "w") as file: file.write(str(child.pid) + "\\n")
            os.kill(os.getpid(), signal.SIGSEGV)
            """)
        let worker = try await script.start()
        _ = try? await worker.perform(.describe)
        let child = try #require(Int32(try await script.written("child")))
        #expect(await worker.waitForEnd(within: 30))
        // A zombie waits for init to collect it: gone, or dead in all but name.
        #expect(try await isGone(child))
    }

    @Test("that cannot be started is a problem that names the program")
    func missingProgram() async throws {
        let script = try ScriptedWorker("pass")
        try FileManager.default.removeItem(atPath: script.scratch.path("worker"))
        let problem = await #expect(throws: Problem.self) { try await script.start() }
        #expect(problem?.code == .workerNotStarted)
        #expect(problem?.parameters["program"] == script.scratch.path("worker"))
    }

    @Test("does not inherit the service's descriptors, its notify socket or its watchdog")
    func cleanSurroundings() async throws {
        let environment = WorkerEnvironment.make(
            from: [
                "PATH": "/bin", "NOTIFY_SOCKET": "/run/systemd/notify", "WATCHDOG_USEC": "1", "WATCHDOG_PID": "2", "LANG": "de_DE.UTF-8",
                "LD_PRELOAD": "/x.so", "SANE_DEBUG_TEST": "4", "HOME": "/root",
            ], configuration: StationConfiguration())
        #expect(
            environment == [
                "PATH": "/bin", "LD_PRELOAD": "/x.so", "SANE_DEBUG_TEST": "4", "LC_ALL": "C", "HOME": "/var/lib/platen",
                "TMPDIR": "/var/lib/platen/tmp",
            ])
    }

    private func isGone(_ process: Int32) async throws -> Bool {
        for _ in 0..<6000 {
            let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
            if status.isEmpty || status.contains(") Z ") { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }
}

/// Keeps the reports of a command.
private actor Recorder {
    var reports: [WorkerReport] = []
    func note(_ report: WorkerReport) { reports.append(report) }
}

extension AcquireImage {
    static func sample(in scratch: ScratchFolder) -> AcquireImage {
        AcquireImage(capture: .make(), path: scratch.path("page.partial"), make: "", model: "", hostComputer: "")
    }
}
