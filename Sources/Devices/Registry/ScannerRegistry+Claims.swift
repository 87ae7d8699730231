import LinuxSystem
import PlatenModel
import USBDevices

extension ScannerRegistry {
    /// Takes a scanner for one holder.
    ///
    /// - Parameters:
    ///   - wait: stand in line where another holds it, instead of being refused. A cancelled wait throws.
    ///   - insists: a person asks for it though it failed several times in a row.
    public func claim(_ name: String, for holder: ScannerHolder, wait: Bool, insists: Bool = false) async throws(Problem) {
        let current = try record(of: name)
        switch current.scanner.state {
        case .disabled, .absent, .connecting:
            throw current.scanner.stateReason ?? Problem(.scannerNotReady, ["scanner": name, "state": current.scanner.state.rawValue])
        default: break
        }
        let now = MonotonicClock.seconds()
        if current.faults.isOpen(at: now), !insists {
            throw Problem(
                .scannerFaulty,
                ["scanner": name, "count": String(current.faults.count), "seconds": String(Int((current.faults.retryAt - now).rounded(.up)))])
        }
        guard case .held(let other) = current.use else {
            await hold(name, for: holder)
            return
        }
        guard wait else { throw other.problem(scanner: name) }
        lastWaiter += 1
        let waiter = lastWaiter
        do {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                    if Task.isCancelled {
                        continuation.resume(throwing: CancellationError())
                    } else {
                        records[name]?.waiting.append(.init(id: waiter, holder: holder, continuation: continuation))
                    }
                }
            } onCancel: {
                Task { await self.leaveLine(waiter, of: name) }
            }
        } catch {
            throw Problem(.scanCancelled, ["scanner": name])
        }
    }

    /// Gives the scanner back. `problem`: why its use failed; it decides the state that follows.
    public func release(_ name: String, after problem: Problem? = nil) async {
        guard let worker = records[name].map(\.worker) else { return }
        let isAlive = await worker?.isAlive ?? false
        guard let record = records[name], !record.isIdle else { return }
        if record.worker === worker, !isAlive { records[name]?.worker = nil }
        let next = record.waiting.isEmpty ? nil : records[name]?.waiting.removeFirst()
        records[name]?.generation += 1
        records[name]?.use = next.map { .held($0.holder) } ?? .idle
        await settle(name, after: problem)
        await change(name) { $0.cycle = nil }
        if let next {
            await hold(name, for: next.holder)
            next.continuation.resume()
        } else {
            await replaceWornWorker(name)
            closeWhenIdle(name)
            watchWhenIdle(name)
            if records[name]?.routes.isEmpty == true { await noteAbsent(name, because: records[name]?.scanner.stateReason) }
        }
    }

    /// The scanner that somebody holds is another holder's from now on, without a moment in between.
    public func pass(_ name: String, to holder: ScannerHolder) async {
        guard case .held? = records[name]?.use else { return }
        records[name]?.use = .held(holder)
        await change(name) { $0.cycle = holder.cycle }
    }

    /// The holder keeps the scanner, and something stands in its way, or it waits for a person: the state shows it meanwhile.
    public func rest(_ name: String, because problem: Problem? = nil) async {
        let worker = records[name]?.worker
        let isAlive = await worker?.isAlive ?? false
        if let worker, records[name]?.worker === worker, !isAlive { records[name]?.worker = nil }
        await settle(name, after: problem)
    }

    /// The holder goes on.
    public func goOn(_ name: String) async throws(Problem) {
        let current = try record(of: name).scanner
        switch current.state {
        case .absent, .connecting, .disabled:
            throw current.stateReason ?? Problem(.scannerNotReady, ["scanner": name, "state": current.state.rawValue])
        default:
            await change(name) { scanner in
                scanner.state = .scanning
                scanner.stateReason = nil
            }
        }
    }

    /// The scanner that somebody holds is busy or cold, and is waited for; nil: it goes on.
    public func noteWaiting(_ name: String, _ problem: Problem?) async {
        guard records[name]?.isIdle == false, records[name]?.scanner.state != .absent else { return }
        await change(name) { scanner in
            switch problem?.code {
            case nil: scanner.state = .scanning
            case .scannerWarmingUp: scanner.state = .warmingUp
            case .scannerAccessDenied: scanner.state = .connecting
            default: scanner.state = .busyElsewhere
            }
            scanner.stateReason = problem
        }
    }

    /// A page came through: what was wrong before is over.
    public func notePage(_ name: String) async {
        metrics.pages(1, scanner: name)
        guard let record = records[name], record.faults.count > 0 || record.wasKilled else { return }
        records[name]?.faults = FaultHistory()
        records[name]?.wasKilled = false
        await onChange(.attention(scanner: name, nil))
    }

    /// What the problem really is, where the registry knows more than the driver: an I/O error of a scanner that is gone.
    public func diagnosis(_ problem: Problem, of name: String) async -> Problem {
        guard problem.code == .scannerInputOutput || problem.code == .scannerNotReady, let record = records[name] else { return problem }
        if record.scanner.state == .absent, let reason = record.scanner.stateReason { return reason }
        guard let usb = record.routes.first?.identity.usb else { return problem }
        let bus = surroundings.bus
        let isThere = await BlockingWork.run { bus.device(bus: usb.bus, address: usb.address) != nil }
        return isThere ? problem : Problem(.scannerUnplugged, ["scanner": name])
    }

    /// The state that follows a use, and what a fault brings with it.
    private func settle(_ name: String, after problem: Problem?) async {
        guard let record = records[name] else { return }
        let (state, reason) = StateAfterUse.of(problem)
        if let problem, state != .ready {
            metrics.fault(problem, scanner: name)
            if problem.code == .driverHung || problem.code == .driverCrashed { metrics.driverFailed(problem, driver: record.scanner.driver) }
        }
        // A handle that met such a fault may be dead however often it is tried.
        if state == .faulty || state == .busyElsewhere || state == .absent { letGo(name) }
        if problem?.code == .driverHung { records[name]?.wasKilled = true }
        guard record.scanner.state != .absent else { return }
        if state == .faulty {
            records[name]?.faults.add(at: MonotonicClock.seconds())
            if let reason, (records[name]?.faults.count ?? 0) >= FaultHistory.limit { await onChange(.attention(scanner: name, reason)) }
        }
        if state == .needsAttention, let reason { await onChange(.attention(scanner: name, reason)) }
        await change(name) { scanner in
            scanner.state = state
            scanner.stateReason = reason
        }
        probeLater(name)
    }

    private func hold(_ name: String, for holder: ScannerHolder) async {
        records[name]?.use = .held(holder)
        records[name]?.generation += 1
        await endWatch(name)
        await change(name) { scanner in
            scanner.cycle = holder.cycle
            guard scanner.state != .absent else { return }
            scanner.state = .scanning
            scanner.stateReason = nil
        }
    }

    private func leaveLine(_ waiter: Int, of name: String) {
        guard let index = records[name]?.waiting.firstIndex(where: { $0.id == waiter }) else { return }
        records[name]?.waiting.remove(at: index).continuation.resume(throwing: CancellationError())
    }
}
