import WorkerProtocol

/// What the program was started for.
struct WorkerArguments {
    static let usage = """
        usage: platen-worker \(WorkerUse.enumerate.rawValue) [\(WorkerUse.localOnlyArgument)] [\(WorkerUse.driverArgument)=NAME] [\(WorkerUse.coreDumpsArgument)] \
        | \(WorkerUse.scanner.rawValue) [\(WorkerUse.coreDumpsArgument)] | \(WorkerUse.render.rawValue) | \(WorkerUse.resetUSB.rawValue) NODE
        """

    private static let driverPrefix = "\(WorkerUse.driverArgument)="

    let use: WorkerUse
    /// Drivers must not look on the network.
    let isLocalOnly: Bool
    let allowsCoreDumps: Bool
    /// The one driver of this enumeration. Nil: as many as SANE is configured for.
    let driver: String?
    /// The device node of a reset.
    let node: String

    /// Reads the arguments without the program's name. Nil: they make no sense.
    init?(_ arguments: ArraySlice<String>) {
        guard let first = arguments.first, let use = WorkerUse(rawValue: first) else { return nil }
        let rest = arguments.dropFirst()
        let allowed =
            switch use {
            case .enumerate: [WorkerUse.localOnlyArgument, WorkerUse.coreDumpsArgument]
            case .scanner: [WorkerUse.coreDumpsArgument]
            case .render, .resetUSB: [String]()
            }
        if use == .resetUSB {
            guard rest.count == 1, let node = rest.first, node.hasPrefix("/dev/bus/usb/") else { return nil }
            self.node = node
        } else {
            guard rest.allSatisfy({ allowed.contains($0) || (use == .enumerate && $0.hasPrefix(Self.driverPrefix)) }) else { return nil }
            node = ""
        }
        self.use = use
        driver = rest.first { $0.hasPrefix(Self.driverPrefix) }.map { String($0.dropFirst(Self.driverPrefix.count)) }
        isLocalOnly = rest.contains(WorkerUse.localOnlyArgument)
        allowsCoreDumps = rest.contains(WorkerUse.coreDumpsArgument)
    }
}
