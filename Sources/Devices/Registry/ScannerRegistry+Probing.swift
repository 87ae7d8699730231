import LinuxSystem
import Logging
import PlatenModel

extension ScannerRegistry {
    /// States that may pass by themselves, and then have to be noticed.
    private static let passing: Set<ScannerState> = [.faulty, .busyElsewhere, .warmingUp]

    /// Looks after a scanner that failed, once its pause is over, and again until it answers or somebody uses it.
    func probeLater(_ name: String) {
        guard let record = records[name], Self.passing.contains(record.scanner.state), record.isIdle else { return }
        let generation = record.generation
        let pause = record.faults.count > 0 ? record.faults.pause : FaultHistory.pauseWithoutFault
        Task {
            try? await Task.sleep(for: .seconds(pause))
            await probe(name, generation: generation)
        }
    }

    private func probe(_ name: String, generation: Int) async {
        guard !isShutDown, let record = records[name], record.generation == generation, record.isIdle,
            Self.passing.contains(record.scanner.state)
        else { return }
        // What fails again is settled by its release, which plans the next look.
        _ = try? await look(at: name, for: "looking after it")
    }

    /// Tries a faulty scanner at once, on a person's word.
    public func retry(_ name: String) async throws(Problem) -> Scanner {
        let record = try record(of: name)
        if case .held(let holder) = record.use { throw holder.problem(scanner: name) }
        records[name]?.faults = FaultHistory()
        _ = try await look(at: name, for: "looking after it")
        await onChange(.attention(scanner: name, nil))
        return try self.record(of: name).scanner
    }
}
