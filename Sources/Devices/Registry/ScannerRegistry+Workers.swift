import LinuxSystem
import Logging
import PlatenModel
import USBDevices
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
        let (worker, buttons) = try await openAfterKill(name, onStart: onStart)
        records[name]?.worker = worker
        await change(name) { if !buttons.isEmpty, $0.buttons == .none { $0.buttons = .off } }
        return worker
    }

    /// The scanner's options. Of a scanner in use: as they were last described.
    public func options(of name: String) async throws(Problem) -> [ScannerOption] {
        let record = try record(of: name)
        if case .held(let holder) = record.use {
            guard let options = record.options else { throw holder.problem(scanner: name) }
            return options
        }
        return try await look(at: name, for: "reading options")
    }

    /// Opens the scanner for a moment to read its options.
    func look(at name: String, for purpose: String) async throws(Problem) -> [ScannerOption] {
        let holder = ScannerHolder(user: "platend", jobName: purpose, cycle: nil)
        try await claim(name, for: holder, wait: false, insists: true)
        do throws(Problem) {
            let options = try await describe(worker(of: name))
            records[name]?.options = options
            await release(name)
            return options
        } catch {
            await release(name, after: await diagnosis(error, of: name))
            throw error
        }
    }

    /// Ends every worker. Returns when all are gone.
    public func shutdown() async {
        isShutDown = true
        // Ends the processes that list devices: a driver that hangs in one must not hold up the end.
        for survey in surveys { survey.cancel() }
        await withTaskGroup { group in
            for name in records.keys {
                stopWatch(name)
                letGo(name)
                guard let closing = records[name]?.closing else { continue }
                group.addTask { await closing.value }
            }
        }
    }

    func open(
        _ scanner: Scanner, patience: ScannerPatience, onStart: @Sendable (WorkerProcess) async -> Bool = { _ in true }
    ) async throws(Problem) -> (WorkerProcess, buttons: [String]) {
        if isShutDown { throw Problem(.stationStopping) }
        let worker = try await launcher.start(scanner: scanner.name, device: scanner.device)
        metrics.workerStarted(scanner: scanner.name)
        do throws(Problem) {
            guard await onStart(worker) else { throw Problem(.scanCancelled, ["scanner": scanner.name]) }
            let calibration = DefaultPaths.calibration(of: scanner.identity, in: configuration.stateFolder)
            let request = OpenScanner(
                device: scanner.device, scanner: scanner.name, patience: patience,
                calibrationFile: await BlockingWork.run { Folder.exists(calibration) } ? calibration : nil)
            let name = scanner.name
            let report = try await worker.perform(.open(request)) { report in
                if case .waiting(let problem) = report { await self.noteWaiting(name, problem) }
            }
            guard case .opened(let buttons) = report else {
                throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "it was not opened"])
            }
            await noteWaiting(name, nil)
            return (worker, buttons)
        } catch {
            await worker.stop()
            throw error
        }
    }

    /// Opens the scanner; where the last worker was killed and its claim on the interface seems to stand, resets the device first, once.
    private func openAfterKill(
        _ name: String, onStart: @Sendable (WorkerProcess) async -> Bool
    ) async throws(Problem) -> (WorkerProcess, buttons: [String]) {
        let record = try record(of: name)
        let patience = ScannerPatience(warmUp: configuration.deadlines.warmUp)
        do throws(Problem) {
            return try await open(record.scanner, patience: record.wasKilled ? .short : patience, onStart: onStart)
        } catch {
            guard record.wasKilled, error.code == .scannerBusyElsewhere || error.code == .scannerInputOutput else { throw error }
            records[name]?.wasKilled = false
            let settings = configuration.scanner(device: record.scanner.device, identity: record.scanner.identity)
            guard settings?.usbReset == true, let usb = record.routes.first?.identity.usb else {
                return try await open(record.scanner, patience: patience, onStart: onStart)
            }
            logger.warning("USB reset", metadata: ["scanner": "\(name)", "device": "\(usb.nodePath)"])
            do throws(Problem) {
                try await launcher.resetUSB(node: usb.nodePath, scanner: name)
                return try await open(record.scanner, patience: patience, onStart: onStart)
            } catch {
                await onChange(.attention(scanner: name, error))
                throw error
            }
        }
    }

    func describe(_ worker: WorkerProcess) async throws(Problem) -> [ScannerOption] {
        guard case .described(let options) = try await worker.perform(.describe) else {
            throw Problem(.workerProtocol, ["scanner": worker.scanner, "reason": "no options"])
        }
        return options
    }

    /// Lets go of the device after the configured time: many drivers keep the lamp on, or others out, as long as it is open.
    func closeWhenIdle(_ name: String) {
        guard let record = records[name], let worker = record.worker else { return }
        let idleTime = configuration.workerIdleTime
        let generation = record.generation
        Task {
            try? await Task.sleep(for: .seconds(idleTime))
            guard let record = records[name], record.generation == generation, record.worker === worker, record.watch == nil else { return }
            letGo(name)
        }
    }

    /// Ends the worker of an idle scanner when it took many pages or has grown: drivers leak.
    func replaceWornWorker(_ name: String) async {
        guard let worker = records[name]?.worker, let reason = await wear(of: worker) else { return }
        guard let record = records[name], record.isIdle, record.worker === worker else { return }
        metrics.workerReplaced(reason, scanner: name)
        letGo(name)
    }

    /// Why a worker should be replaced, nil where it is fine.
    func wear(of worker: WorkerProcess) async -> String? {
        let driver = String(worker.device.prefix { $0 != ":" })
        let pages = min(configuration.pagesPerWorker, DriverQuirks.of(driver).pagesPerWorker ?? .max)
        if await worker.imageCount >= pages { return "pages" }
        if await worker.growth > configuration.workerGrowth { return "memory" }
        return nil
    }

    /// Whether the holder of a scanner does well to take a new worker before the next page.
    public func isWorn(_ worker: WorkerProcess) async -> Bool {
        guard let reason = await wear(of: worker) else { return false }
        metrics.workerReplaced(reason, scanner: worker.scanner)
        return true
    }

    /// Ends a scanner's worker. Whoever opens the scanner next waits for its end first.
    public func letGo(_ name: String) {
        guard let worker = records[name]?.worker else { return }
        let before = records[name]?.closing
        records[name]?.worker = nil
        records[name]?.closing = Task {
            await before?.value
            await worker.stop()
        }
    }
}
