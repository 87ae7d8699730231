/// What the values of a configuration may be.
enum ConfigurationLimits {
    /// Bytes of a socket's path: sun_path holds 108, its end included (unix(7)).
    static let socketPathLength = 107
    /// Seconds. A deadline below a tenth of a second would only ever fire by mistake.
    static let deadline = 0.1...86_400
    static let idleTime = 0.0...86_400
    /// Seconds; up to 30 days.
    static let networkInterval = 0.0...2_592_000
    /// Seconds. One search takes several, and a network that is asked all the time serves nobody.
    static let shortestNetworkInterval = 10.0
    static let parallelDrivers = 1...64
    static let pagesPerWorker = 1...1_000_000
    /// Bytes: from 1 MiB, which any page takes, to 1 TiB.
    static let workerGrowth = Double(1 << 20)...Double(1 << 40)
    /// Bytes: up to 1 PiB.
    static let reservedSpace = 0.0...Double(1 << 50)
    static let eventsKept = 1_000...100_000_000
    /// Bytes a second: from 1 kB/s, below which nothing would ever arrive, to 1 TB/s.
    static let bandwidth = 1e3...1e12
    static let attempts = 1...100
    /// Up to ten years.
    static let reminderDays = 1...3653
    static let reminderHours = 1...1_000_000
    static let reminderPages = 1...100_000_000
    /// Days; up to 100 years.
    static let retention = 1.0...36_525
    /// Variables that other keys set, with those keys.
    static let reservedVariables = [
        "SANE_CONFIG_DIR": "drivers: configuration-folder", "LD_LIBRARY_PATH": "drivers: library-folders",
    ]
}
