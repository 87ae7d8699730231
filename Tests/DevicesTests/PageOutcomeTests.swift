import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import Devices

@Suite("A page that a worker has read and still writes")
struct PageOutcomeTests {
    private static let image =
        """
        image = {"capture": request["command"]["acquire"]["_0"]["capture"], "acquired": "2026-01-02T03:04:05Z", "size": 5,
            "sha256": "00", "rowsSHA256": "11", "warnings": [],
            "geometry": {"width": 1, "height": 1, "samples": 1, "depth": 8}}
        read = {"pageRead": {"_0": {**{key: image[key] for key in image if key != "capture"}, "isCut": False, "side": "front"}}}
        """

    private func script(_ body: String, _ deadlines: WorkerDeadlines = WorkerDeadlines(cancel: 0.2, kill: 0.2), label: String = #function)
        throws -> ScriptedWorker
    {
        try ScriptedWorker("if command != \"acquire\": time.sleep(1000)\n\(Self.image)\n\(body)", deadlines: deadlines, label: label)
    }

    @Test("is told of whether that comes before the word that it was read or after", arguments: [true, false])
    func order(isEarly: Bool) async throws {
        let acquired = "say(0, {\"acquired\": {\"_0\": image}})"
        let script = try script(
            isEarly
                ? "\(acquired)\nreply(read)"
                : "reply(read)\n\(acquired)")
        let worker = try await script.start()
        let request = AcquireImage.sample(in: script.scratch)
        guard case .pageRead(let page) = try await worker.perform(.acquire(request)) else { throw Problem(.workerProtocol) }
        #expect(page.size == 5)
        #expect(await worker.outcome(of: request.capture).kept?.size == 5)
        await worker.stop()
    }

    @Test("is told to be nobody's when the worker ends, and why")
    func crash() async throws {
        let script = try script(
            "reply(read)\nos.kill(os.getpid(), signal.SIGSEGV)")
        let worker = try await script.start()
        let request = AcquireImage.sample(in: script.scratch)
        _ = try await worker.perform(.acquire(request))
        guard case .abandoned(let problem) = await worker.outcome(of: request.capture) else { throw Problem(.workerProtocol) }
        #expect(problem.code == .driverCrashed)
    }

    @Test("is lost alone where only it cannot be kept")
    func lost() async throws {
        let script = try script(
            """
            problem = {"code": "storage-failed", "parameters": {"path": "/x", "reason": "Input/output error"}, "sentence": "", "next": ""}
            say(0, {"lost": {"_0": {"capture": image["capture"], "problem": problem}}})
            reply(read)
            """)
        let worker = try await script.start()
        let request = AcquireImage.sample(in: script.scratch)
        _ = try await worker.perform(.acquire(request))
        guard case .lost(let problem) = await worker.outcome(of: request.capture) else { throw Problem(.workerProtocol) }
        #expect(problem.code == .storageFailed)
        #expect(await worker.isAlive)
        await worker.stop()
    }

    @Test(
        "is waited for by whoever ends the worker: politely, because it hangs, or because its scanner is gone", arguments: ["stop", "hang", "gone"])
    func waitedFor(end: String) async throws {
        // The page is on disk only when the second command, or the wish to end, has come: then a moment later.
        let script = try script(
            """
            reply(read)
            import threading
            def late():
                time.sleep(1.5)
                say(0, {"acquired": {"_0": image}})
            threading.Thread(target=late).start()
            """, WorkerDeadlines(describe: 0.2, cancel: 0.1, kill: 0.1))
        let worker = try await script.start()
        let request = AcquireImage.sample(in: script.scratch)
        _ = try await worker.perform(.acquire(request))
        switch end {
        case "stop": Task { await worker.stop() }
        case "gone": await worker.abandon(Problem(.scannerUnplugged, ["scanner": "flatbed-1"]))
        default: _ = try? await worker.perform(.describe)
        }
        #expect(await worker.outcome(of: request.capture).kept?.size == 5)
        #expect(await worker.waitForEnd(within: 30))
    }
}

extension PageOutcome {
    fileprivate var kept: AcquiredImage? {
        if case .kept(let image) = self { image } else { nil }
    }
}
