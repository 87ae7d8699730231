import Devices

/// Procedures under way, so that they can be stopped from elsewhere.
actor RunningProcedures {
    private struct Running {
        let stop: @Sendable () -> Void
        var worker: WorkerProcess?
        var isCancelled = false
    }

    /// By the names of their scanners: each has one at most, which holds it.
    private var running: [String: Running] = [:]

    /// - Parameter stop: ends what goes on besides the scanner.
    func begin(_ scanner: String, stop: @escaping @Sendable () -> Void) {
        running[scanner] = Running(stop: stop)
    }

    /// Returns whether the procedure was cancelled.
    func end(_ scanner: String) -> Bool {
        running.removeValue(forKey: scanner)?.isCancelled ?? false
    }

    /// A procedure is about to use a worker. False: it was cancelled.
    func use(_ worker: WorkerProcess, of scanner: String) -> Bool {
        running[scanner]?.worker = worker
        return running[scanner]?.isCancelled != true
    }

    /// Stops the procedure of a scanner as soon as its driver lets it. False: there is none.
    func cancel(_ scanner: String) async -> Bool {
        guard let procedure = running[scanner] else { return false }
        running[scanner]?.isCancelled = true
        procedure.stop()
        await procedure.worker?.cancel()
        return true
    }
}
