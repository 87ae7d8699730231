/// What a worker process is started for: its first argument.
public enum WorkerUse: String, Sendable, CaseIterable {
    /// List the devices of all drivers, then exit.
    case enumerate
    /// Serve one scanner until the socket closes.
    case scanner

    /// Second argument of an enumeration that must not look on the network (the `local_only` of sane_get_devices).
    public static let localOnlyArgument = "--local-only"
}
