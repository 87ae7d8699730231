import PlatenModel

extension ScannerRegistry {
    /// Gives a scanner another stable name, for good. Captures keep the name under which they were taken.
    public func rename(_ name: String, to new: String) async throws(Problem) -> Scanner {
        guard JobName.isValid(new) else { throw Problem(.scannerNameInvalid, ["scanner": new]) }
        let record = try record(of: name)
        if case .held(let holder) = record.use { throw holder.problem(scanner: name) }
        if new == name { return record.scanner }
        let remembered = ((try? await memory.rememberedScanners()) ?? []).contains { $0.name == new }
        guard records[new] == nil, !remembered, !configuration.scanners.contains(where: { $0.name == new }) else {
            throw Problem(.scannerNameTaken, ["scanner": new])
        }
        guard var current = records[name], current.isIdle else { throw Problem(.scannerNotReady, ["scanner": name, "state": "in use"]) }
        stopWatch(name)
        letGo(name)
        current = records[name] ?? current
        current.scanner.name = new
        records[name] = nil
        records[new] = current
        await remember(current.scanner)
        await onChange(.renamed(from: name, current.scanner))
        watchWhenIdle(new)
        return current.scanner
    }

    /// Forgets a scanner that is not connected: its name is free again.
    public func forget(_ name: String) async throws(Problem) {
        let record = try record(of: name)
        guard record.scanner.state == .absent, record.isIdle else { throw Problem(.scannerConnected, ["scanner": name]) }
        do {
            try await memory.forget(identity: record.scanner.identity)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.internalFailure, ["reason": "\(error)"])
        }
        records[name] = nil
        await onChange(.forgotten(name))
    }
}
