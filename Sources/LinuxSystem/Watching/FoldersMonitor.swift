/// Tells that something in some folders has changed and is quiet again, on a thread that sleeps until then.
public final class FoldersMonitor: Sendable {
    /// One element for each burst of changes. Ends with ``stop()``. For one reader; bursts that it does not keep up with are one.
    public let bursts: AsyncStream<Void>

    private let wakeUp: WakeUp
    private let thread: Handover<DedicatedThread<Void>>

    /// - Parameters:
    ///   - folders: need not exist yet.
    ///   - quiet: seconds without a change that end a burst: an editor writes a file in several steps.
    ///   - longest: seconds after which a burst is told though it goes on.
    public static func start(
        _ folders: [String], quiet: Double = 0.3, longest: Double = 3
    ) async throws(SystemError) -> FoldersMonitor {
        try await BlockingWork.run { () throws(SystemError) in try FoldersMonitor(folders, quiet, longest) }
    }

    private init(_ folders: [String], _ quiet: Double, _ longest: Double) throws(SystemError) {
        let (bursts, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let wakeUp = try WakeUp()
        // What the watching needs of the kernel is asked for here, where an error can still be thrown.
        var watches: [Handover<FolderWatch>] = []
        for folder in folders { watches.append(try Handover(FolderWatch.start(folder, contents: true))) }
        thread = Handover(
            try DedicatedThread(name: "folders") { [watches] in
                defer { continuation.finish() }
                FoldersLoop(watches, quiet: quiet, longest: longest).run(until: wakeUp) { continuation.yield() }
            })
        self.bursts = bursts
        self.wakeUp = wakeUp
    }

    deinit {
        end()
    }

    /// Ends the thread and the stream. May be called twice.
    public func stop() async {
        await BlockingWork.run { self.end() }
    }

    private func end() {
        wakeUp.signal()
        thread.take()?.join()
    }
}
