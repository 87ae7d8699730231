import WorkerProtocol

/// What the program was started for.
struct WorkerArguments {
    static let usage = "usage: platen-worker \(WorkerUse.enumerate.rawValue) [\(WorkerUse.localOnlyArgument)] | \(WorkerUse.scanner.rawValue)"

    let use: WorkerUse
    /// Drivers must not look on the network.
    let isLocalOnly: Bool

    /// Reads the arguments without the program's name. Nil: they make no sense.
    init?(_ arguments: ArraySlice<String>) {
        guard let first = arguments.first, let use = WorkerUse(rawValue: first) else { return nil }
        let rest = arguments.dropFirst()
        guard rest.isEmpty || (use == .enumerate && rest.elementsEqual([WorkerUse.localOnlyArgument])) else { return nil }
        self.use = use
        isLocalOnly = !rest.isEmpty
    }
}
