import Devices

/// Procedures under way, so that they can be stopped from elsewhere.
actor RunningProcedures {
    private struct Running {
        /// What goes on besides the scanner.
        var work: Task<Void, Never>?
        var worker: WorkerProcess?
        var isCancelled = false
    }

    /// By the names of their scanners: each has one at most, which holds it.
    private var running: [String: Running] = [:]

    /// To be called before anything begins.
    func begin(_ scanner: String) {
        running[scanner] = Running()
    }

    /// Waits for the work of a procedure, which a cancel stops.
    func follow(_ work: Task<Void, Never>, of scanner: String) async {
        running[scanner]?.work = work
        if running[scanner]?.isCancelled == true { work.cancel() }
        await work.value
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
        procedure.work?.cancel()
        await procedure.worker?.cancel()
        return true
    }

    /// Stops all procedures, and returns when their work has come to rest.
    func cancelAll() async {
        let works = running.values.compactMap(\.work)
        for scanner in running.keys.sorted() { _ = await cancel(scanner) }
        for work in works { await work.value }
    }
}
