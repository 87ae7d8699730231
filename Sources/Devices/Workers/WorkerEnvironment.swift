import PlatenModel

/// What a driver sees of the daemon's environment.
public enum WorkerEnvironment {
    /// Variables that are handed on from the daemon. Notably not among them: NOTIFY_SOCKET and WATCHDOG_*, which would let a driver speak
    /// for the service. LD_PRELOAD and UMOCKDEV_DIR let tests put a simulated kernel under a worker.
    static let inherited: Set<String> = [
        "PATH", "SANE_CONFIG_DIR", "LD_LIBRARY_PATH", "LD_PRELOAD", "UMOCKDEV_DIR", "PLATEN_SIM_DIR", "SANE_NET_TIMEOUT",
        "SANE_USB_WORKAROUND", "SNMPCONFPATH",
    ]

    /// The environment of workers: inherited variables, those of the configuration, and the C locale, since some drivers translate their
    /// option values where a locale is set.
    public static func make(from environment: [String: String], configuration: StationConfiguration) -> [String: String] {
        var result = environment.filter { inherited.contains($0.key) || $0.key.hasPrefix("SANE_DEBUG_") }
        result["HOME"] = configuration.stateFolder
        result["TMPDIR"] = "\(configuration.stateFolder)/tmp"
        result["LC_ALL"] = "C"
        if let folder = configuration.saneConfigurationFolder { result["SANE_CONFIG_DIR"] = folder }
        if !configuration.driverLibraryFolders.isEmpty { result["LD_LIBRARY_PATH"] = configuration.driverLibraryFolders.joined(separator: ":") }
        return result.merging(configuration.workerEnvironment) { $1 }
    }
}
