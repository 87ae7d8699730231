import PlatenModel

/// The machine as the checks see it. Tests give another root and other answers of commands.
struct DoctorSurroundings: Sendable {
    /// Names of the service, its user and its groups, as its package makes them.
    static let service = "platend"
    static let serviceUser = "platen"
    static let scannerGroup = "scanner"

    /// Put before every path. Empty: the machine itself.
    var root = ""
    var environment: [String: String] = [:]
    var configurationFile = DefaultPaths.configurationFile
    var stateFolder = DefaultPaths.stateFolder
    var socket = DefaultPaths.socket
    /// Values of the configuration by dotted keys; see ``ConfigurationGlimpse``.
    var configuration: [String: String] = [:]
    /// USB devices that the configuration calls scanners, as `vendor:product`.
    var knownScanners: [String] = []
    /// Pedals and the like that the configuration names.
    var inputDevices: [InputDeviceConfiguration] = []
    /// Whether the configuration names places to deliver to.
    var hasDestinations = false
    /// What the daemon said, or why it said nothing.
    var station: Result<StationStatus, Problem>
    /// Profiles that the daemon knows. Nil: it did not say.
    var profileCount: Int?
    /// Names of those that have printed page numbers read. Nil: it did not say.
    var profilesWithPageNumbers: [String]?
    var commands: CommandRunner

    /// Where a path of the machine is found.
    func path(_ path: String) -> String { root + path }

    /// Whether this is a machine that systemd runs (sd_booted(3)).
    var hasSystemd: Bool { FileFacts(path("/run/systemd/system")) != nil }

    /// The daemon's status, nil where it does not answer.
    var status: StationStatus? { try? station.get() }
}
