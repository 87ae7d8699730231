import Logging
import PlatenModel
import WorkerProtocol

extension ScannerRegistry {
    /// The open worker of a scanner that the caller holds: the warm one where it still runs, else a new one.
    ///
    /// - Parameter onStart: gets the worker before it opens the scanner, which may take a minute; false: it is not wanted any more, and the
    ///   call fails with `scan-cancelled`.
    public func worker(
        of name: String, onStart: @Sendable (WorkerProcess) async -> Bool = { _ in true }
    ) async throws(Problem) -> WorkerProcess {
        let warm = try record(of: name)
        if let worker = warm.worker, worker.device == warm.scanner.device, await worker.isAlive {
            await worker.beginUse()
            guard await onStart(worker) else { throw Problem(.scanCancelled, ["scanner": name]) }
            return worker
        }
        letGo(name)
        await records[name]?.closing?.value
        let worker = try await open(try record(of: name).scanner, onStart: onStart)
        records[name]?.worker = worker
        return worker
    }

    /// The scanner's options. Of a scanner in use: as they were last described.
    public func options(of name: String) async throws(Problem) -> [ScannerOption] {
        let record = try record(of: name)
        if case .held(let holder) = record.use {
            guard let options = record.options else { throw holder.problem(scanner: name) }
            return options
        }
        let holder = ScannerHolder(user: "platend", jobName: "reading options", cycle: nil)
        try await claim(name, for: holder, wait: false)
        do throws(Problem) {
            let options = try await describe(worker(of: name))
            records[name]?.options = options
            await release(name)
            return options
        } catch {
            await release(name, after: error)
            throw error
        }
    }

    /// Ends every worker. Returns when all are gone.
    public func shutdown() async {
        isShutDown = true
        // Ends the process that lists devices: a driver that hangs in it must not hold up the end.
        enumeration?.cancel()
        await withTaskGroup { group in
            for name in records.keys {
                letGo(name)
                guard let closing = records[name]?.closing else { continue }
                group.addTask { await closing.value }
            }
        }
    }

    func open(
        _ scanner: Scanner, onStart: @Sendable (WorkerProcess) async -> Bool = { _ in true }
    ) async throws(Problem) -> WorkerProcess {
        let worker = try await launcher.start(scanner: scanner.name, device: scanner.device)
        do throws(Problem) {
            guard await onStart(worker) else { throw Problem(.scanCancelled, ["scanner": scanner.name]) }
            _ = try await worker.perform(.open(OpenScanner(device: scanner.device, scanner: scanner.name)))
            return worker
        } catch {
            await worker.stop()
            throw error
        }
    }

    func describe(_ worker: WorkerProcess) async throws(Problem) -> [ScannerOption] {
        guard case .described(let options) = try await worker.perform(.describe) else {
            throw Problem(.workerProtocol, ["scanner": worker.scanner, "reason": "no options"])
        }
        return options
    }

    /// Lets go of the device after the configured time: many drivers keep the lamp on, or others out, as long as it is open.
    func closeWhenIdle(_ name: String, generation: Int) {
        guard let worker = records[name]?.worker else { return }
        let idleTime = configuration.workerIdleTime
        Task {
            try? await Task.sleep(for: .seconds(idleTime))
            guard let record = records[name], record.generation == generation, record.worker === worker else { return }
            letGo(name)
        }
    }

    /// Ends a scanner's worker. Whoever opens the scanner next waits for its end first.
    func letGo(_ name: String) {
        guard let worker = records[name]?.worker else { return }
        let before = records[name]?.closing
        records[name]?.worker = nil
        records[name]?.closing = Task {
            await before?.value
            await worker.stop()
        }
    }
}
