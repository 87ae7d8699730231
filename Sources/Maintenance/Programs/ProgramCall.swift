import Subprocess

/// The call of another program, which has a limited time.
enum ProgramCall {
    private enum Step<Outcome: Sendable>: Sendable {
        case ended(Outcome)
        case late
        /// The end of the time is waited for no more.
        case unneeded
    }

    /// A group of its own: what the program starts ends with it.
    static var options: PlatformOptions {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))]
        return options
    }

    /// What a call comes to; nil where it took more than its time, and was ended.
    ///
    /// - Parameter seconds: that it may take.
    static func run<Outcome: Sendable>(within seconds: Double, _ call: @escaping @Sendable () async -> Outcome) async -> Outcome? {
        await withTaskGroup(of: Step<Outcome>.self) { group in
            group.addTask { .ended(await call()) }
            group.addTask {
                do {
                    try await Task.sleep(for: .seconds(seconds))
                    return .late
                } catch {
                    return .unneeded
                }
            }
            defer { group.cancelAll() }
            for await step in group {
                switch step {
                case .ended(let outcome): return outcome
                case .late: return nil
                case .unneeded: continue
                }
            }
            return nil
        }
    }
}
