/// What the administrator chose for one station. A value made without arguments is a station with nothing configured.
public struct StationConfiguration: Sendable, Hashable {
    /// Folder of the catalogue, of images on their way and, unless chosen otherwise, of the masters.
    public var stateFolder = DefaultPaths.stateFolder
    /// The masters' folder where it was chosen; see ``mastersFolder``.
    public var chosenMastersFolder: String?
    /// The packages' folder where it was chosen; see ``packagesFolder``.
    public var chosenPackagesFolder: String?
    public var socketPath = DefaultPaths.socket
    /// The group that may connect to the socket. Nil: the group that `platend` runs as.
    public var socketGroup: String? = "platen"
    /// Folders of profiles. A profile in an earlier folder replaces one of the same name in a later folder.
    public var profileFolders = [DefaultPaths.localProfiles, DefaultPaths.shippedProfiles]
    /// The name that masters and events carry. Nil: the machine's own.
    public var hostName: String?
    /// Template of the masters' paths for profiles that have none of their own. Nil: `<job>/<job>_<0001>.tif`.
    public var naming: String?
    /// Bytes that stay free where the masters lie.
    public var reservedBytes = 1 << 30
    /// Events that are kept at most.
    public var eventsKept = 100_000

    /// Bytes a second of masters that a scrub reads at most. Nil: as fast as the disk.
    public var scrubRate: Int? = 50_000_000

    public var access = AccessConfiguration()

    /// The folder in which SANE looks for dll.conf (SANE_CONFIG_DIR). Nil: as in the environment of `platend`.
    public var saneConfigurationFolder: String?
    /// Folders in which drivers are looked for first (LD_LIBRARY_PATH). Empty: as in the environment of `platend`.
    public var driverLibraryFolders: [String] = []
    /// Further variables in the environment of every worker.
    public var workerEnvironment: [String: String] = [:]
    /// Whether scanners are looked for when `platend` starts, or only on request.
    public var enumerateAtStart = true
    /// Whether drivers may look for scanners on the network.
    public var networkScanners = true
    /// Whether scanners that are plugged in or out over USB are noticed by themselves.
    public var hotplug = true
    /// Seconds between two searches for scanners on the network. 0: only at the start and on request.
    public var networkInterval = 600.0
    /// Drivers that are asked at the same time.
    public var parallelDrivers = 4
    /// Drivers in the order in which they are preferred where several reach one scanner, before Platen's own order.
    public var preferredDrivers: [String] = []
    /// USB devices that are scanners though SANE's lists do not know them, as `vvvv:pppp`.
    public var knownScanners: [String] = []
    /// Where ipp-usb keeps which port it gave to which device.
    public var ippUSBFolder = "/var/ipp-usb/dev"
    /// SANE drivers whose devices are passed over. The default: `v4l`, which lists webcams.
    public var ignoredDrivers = ["v4l"]
    /// Devices of these types, as their drivers call them, are passed over.
    public var ignoredDeviceTypes: [String] = []

    /// Absolute path of `platen-worker`. Nil: beside `platend`.
    public var workerProgram: String?
    /// Seconds that an idle worker keeps its scanner open.
    public var workerIdleTime = 30.0
    public var deadlines = WorkerDeadlines()
    /// Pages after which an idle worker is replaced: drivers leak.
    public var pagesPerWorker = 500
    /// Bytes by which a worker may grow before it is replaced between two pages.
    public var workerGrowth = 256 << 20
    /// Whether a crashing driver may leave a core file, which holds parts of pages.
    public var coreDumps = false

    /// When buttons are looked at, unless a scanner's own entry says otherwise.
    public var buttons = ButtonPolicy.armed
    public var inputDevices: [InputDeviceConfiguration] = []
    public var triggers = TriggerRule.defaults

    /// The first entry that matches a scanner counts.
    public var scanners: [ScannerConfiguration] = []

    /// Where packages may be delivered to, in the order of the file.
    public var destinations: [DestinationConfiguration] = []
    /// How long what was delivered is kept here, unless a destination says otherwise.
    public var retention = RetentionPeriod.forever

    /// When scanners are to be looked after, by their class, where that is not as ``MaintenanceReminders/standard(_:)`` has it.
    public var reminders: [ScannerClass: MaintenanceReminders] = [:]
    /// A program, an absolute path, and its arguments, that gets each alert as JSON on its standard input. Nil: none.
    public var alertCommand: [String]?

    public init() {}

    /// Where the masters lie.
    public var mastersFolder: String { chosenMastersFolder ?? DefaultPaths.masters(in: stateFolder) }

    /// Where packages lie until a person removes them.
    public var packagesFolder: String { chosenPackagesFolder ?? DefaultPaths.packages(in: stateFolder) }

    /// What is said of the scanner with this SANE device name and identity.
    public func scanner(device: String, identity: String) -> ScannerConfiguration? {
        scanners.first { $0.matches(device: device, identity: identity) }
    }

    /// The destination of that name. Throws `destination-unknown`.
    public func destination(named name: String) throws(Problem) -> DestinationConfiguration {
        if let destination = destinations.first(where: { $0.name == name }) { return destination }
        let names = destinations.map(\.name)
        let all = names.isEmpty ? "The configuration has none." : "Configured: \(names.joined(separator: ", "))."
        let nearest = NearestName.of(name, among: names).map { "Did you mean \($0)? " } ?? ""
        throw Problem(.destinationUnknown, ["destination": name, "hint": nearest + all])
    }
}
