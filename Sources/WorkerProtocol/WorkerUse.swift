/// What a worker process is started for: its first argument.
public enum WorkerUse: String, Sendable, CaseIterable {
    /// List the devices of the drivers that SANE is configured for, then exit.
    case enumerate
    /// Serve one scanner until the socket closes.
    case scanner
    /// Draw one picture from masters that the one command names, without SANE, then exit.
    case render
    /// Reset one USB device, named by its device node as second argument, then exit.
    case resetUSB = "reset-usb"

    /// Argument of an enumeration that must not look on the network (the `local_only` of sane_get_devices).
    public static let localOnlyArgument = "--local-only"
    /// Argument of an enumeration that is for one driver: `--driver=NAME`.
    public static let driverArgument = "--driver"
    /// Argument of a worker whose driver may leave a core file when it crashes.
    public static let coreDumpsArgument = "--core-dumps"
}
