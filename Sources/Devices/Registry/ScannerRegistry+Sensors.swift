import Logging
import PlatenModel
import WorkerProtocol

extension ScannerRegistry {
    /// When the buttons of a scanner are looked at.
    public func buttonPolicy(of name: String) -> ButtonPolicy {
        guard let scanner = records[name]?.scanner else { return .never }
        return configuration.scanner(device: scanner.device, identity: scanner.identity)?.buttons ?? configuration.buttons
    }

    /// How the buttons of a scanner are looked at.
    public func sensorWatch(of name: String) -> SensorWatch {
        guard let scanner = records[name]?.scanner else { return SensorWatch() }
        return SensorWatch(semantics: configuration.scanner(device: scanner.device, identity: scanner.identity)?.sensors)
    }

    /// Shows whether a press would be noticed now.
    public func noteButtons(_ name: String, watched: Bool) async {
        await change(name) { scanner in
            if scanner.buttons != .none { scanner.buttons = watched ? .watched : .off }
        }
    }

    /// Takes what sensors show into the scanner's state: an open cover is told before anybody starts.
    public func noteSensors(_ name: String, _ events: [SensorEvent]) async {
        for case .changed(.coverOpen, let value) in events {
            let isOpen = value == .bool(true)
            let problem = Problem(.coverOpen, ["scanner": name, "operation": "watching its sensors"])
            await change(name) { scanner in
                if isOpen, scanner.state == .ready {
                    scanner.state = .needsAttention
                    scanner.stateReason = problem
                } else if !isOpen, scanner.state == .needsAttention, scanner.stateReason?.code == .coverOpen {
                    scanner.state = .ready
                    scanner.stateReason = nil
                }
            }
        }
    }

    /// Watches the buttons of a scanner that nobody uses, where the configuration wants that always.
    func watchWhenIdle(_ name: String) {
        guard !isShutDown, let record = records[name], record.isIdle, record.watch == nil, record.scanner.state == .ready,
            buttonPolicy(of: name) == .always
        else { return }
        records[name]?.watch = Task { await watch(name) }
    }

    /// Until the watch is cancelled or has nothing to look at; a driver that fails is tried again, less and less often.
    private func watch(_ name: String) async {
        var pause = Self.firstWatchPause
        while !Task.isCancelled, records[name]?.isIdle == true, records[name]?.scanner.state == .ready {
            do throws(Problem) {
                try await watchOnce(name)
                return
            } catch {
                logger.warning("buttons are not watched", metadata: ["scanner": "\(name)", "problem": "\(error)"])
            }
            // Cancelled: the loop's condition ends it.
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, Self.longestWatchPause)
        }
        // Nobody waits for a watch that gave up by itself: the next change of state may begin another.
        if !Task.isCancelled { records[name]?.watch = nil }
    }

    private static var firstWatchPause: Duration { .seconds(1) }
    private static var longestWatchPause: Duration { .seconds(300) }

    private func watchOnce(_ name: String) async throws(Problem) {
        let worker = try await worker(of: name)
        guard !Task.isCancelled, records[name]?.isIdle == true else { return }
        await noteButtons(name, watched: true)
        let outcome: Result<WorkerReport, Problem>
        do throws(Problem) {
            outcome = .success(
                try await worker.perform(.watchSensors(sensorWatch(of: name))) { report in
                    guard case .sensed(let events) = report else { return }
                    await self.noteSensors(name, events)
                    await self.onSensors(name, events)
                })
        } catch {
            outcome = .failure(error)
        }
        await noteButtons(name, watched: false)
        _ = try outcome.get()
    }

    /// Ends the watch and returns when the scanner is free for something else.
    func endWatch(_ name: String) async {
        guard let watch = records[name]?.watch else { return }
        watch.cancel()
        await records[name]?.worker?.endWatch()
        await watch.value
        records[name]?.watch = nil
    }

    /// The same without waiting: the worker goes.
    func stopWatch(_ name: String) {
        records[name]?.watch?.cancel()
        records[name]?.watch = nil
    }
}
