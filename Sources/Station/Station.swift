import Acquisition
import Catalogue
import Curation
import Devices
import FoundationEssentials
import LinuxSystem
import Logging
import Maintenance
import MetricsExposition
import PlatenModel
import Preservation
import ProfileFormat

/// One running station: its parts, put together. Holds no logic of its own.
public final class Station: Sendable {
    public let catalogue: Catalogue
    public let registry: ScannerRegistry
    public let acquisition: AcquisitionService
    public let events: EventHub
    public let profiles: ProfileShelf
    public let curator: Curator
    /// Looks at masters.
    public let fixity: FixityService
    /// Makes backups.
    public let backups: BackupService
    public let packages: PackageService
    public let pictures: PictureService
    public let deliveries: DeliveryService
    public let retention: RetentionService
    public let maintenance: MaintenanceService
    let alertCommand: AlertCommand
    let store: MasterStore
    let live: LiveConfiguration
    let environment: StationEnvironment
    let profileProblems: ProblemShelf
    let profileReading = OneByOne()
    let profileMonitor = MonitorSlot()
    let logger: Logger
    /// Of scanners, behind the start.
    public let firstSearch = FirstSearch()
    let started = Date()
    let hostName: String
    /// Held as long as the station lives: two daemons on one state folder would lose images.
    private let lock: FileLock

    /// Opens everything that is on disk and brings it in order; no scanner is touched yet.
    ///
    /// Throws where another daemon uses the state folder, where it cannot be written or is on a network file system, and where the catalogue
    /// is newer than this program or damaged.
    public init(configuration: StationConfiguration, environment: StationEnvironment, logger: Logger) async throws(Problem) {
        let places = StationPlaces(configuration: configuration)
        lock = try await StationFolders(places: places).prepare()
        let catalogue = try Catalogue.open(at: places.catalogue, backups: places.catalogueBackups)
        let events = EventHub()
        let live = LiveConfiguration(configuration)
        let profiles = ProfileShelf()
        let hostName = configuration.hostName ?? Users.hostName
        let recorder = RegistryRecorder(catalogue: catalogue, events: events, logger: logger)
        let presses = PressRelay()
        let registry = ScannerRegistry(
            configuration: configuration, launcher: environment.launcher(for: configuration, logger: logger),
            surroundings: environment.surroundings(for: configuration), memory: CatalogueMemory(catalogue: catalogue), logger: logger,
            onChange: { await recorder.record($0) }, onSensors: { await presses.pressed($0, $1) })
        let store = MasterStore(incoming: places.incoming, masters: places.masters, quarantine: places.quarantine)
        try await store.prepare()
        try await StorageSelfTest.run(in: places.incoming)
        self.catalogue = catalogue
        self.events = events
        self.live = live
        self.profiles = profiles
        self.registry = registry
        self.store = store
        self.environment = environment
        self.logger = logger
        self.hostName = hostName
        profileProblems = ProblemShelf()
        let surroundings = MaintenanceSurroundings(
            registry: registry, catalogue: catalogue, announce: { await events.announce($0, restrictedTo: []) }, configuration: { live.current },
            guidelines: { () async throws(Problem) in
                let folders = live.current.profileFolders
                return try await BlockingWork.run { () throws(Problem) in try GuidelineLibrary.read(folders: folders) }
            }, logger: logger)
        let curation = CurationSurroundings(
            catalogue: catalogue, store: store, announce: { await events.announce($0, restrictedTo: $1) },
            picturesFolder: places.pictures, configuration: { live.current }, hostName: hostName, logger: logger)
        let pictures = PictureService(curation) { order throws(Problem) in try await registry.render(order) }
        self.pictures = pictures
        maintenance = MaintenanceService(surroundings, pictures: .of(pictures))
        acquisition = AcquisitionService(
            AcquisitionSurroundings(
                registry: registry, catalogue: catalogue, store: store, announcer: events,
                profile: { name throws(Problem) in try profiles.profile(named: name) }, configuration: { live.current },
                pressed: { await presses.pressed($0, $1) }, hostName: hostName, logger: logger, care: maintenance))
        let curator = Curator(curation)
        self.curator = curator
        await events.observeJobs { curator.poke() }
        fixity = FixityService(curation)
        backups = BackupService(curation, folder: places.temporaryFolder, configurationFile: environment.configurationFile)
        backups.removeLeftovers()
        await maintenance.recover()
        packages = PackageService(curation)
        alertCommand = .reporting(to: surroundings) { live.current.alertCommand }
        deliveries = DeliveryService(curation, packages: packages, settings: environment.deliverySettings(for: configuration))
        retention = RetentionService(curation)
        await presses.connect(acquisition)
        await observeAlerts()
        await loadProfiles()
        await curator.finishRenamings()
        try await recover()
        curator.poke()
    }

    /// The configuration as it is now.
    public var configuration: StationConfiguration { live.current }

    /// Where a capture's master lies; a problem where it is not there.
    public func masterPath(of capture: Capture) async throws(Problem) -> String {
        if try await catalogue.isRemoved(capture.id) { throw Problem(.masterRemoved, ["capture": capture.id.rawValue]) }
        let path = "\(configuration.mastersFolder)/\(capture.file)"
        guard await BlockingWork.run({ Folder.exists(path) }) else {
            throw Problem(.masterMissing, ["capture": capture.id.rawValue, "path": path])
        }
        return path
    }

    public func refreshScanners(by caller: Caller) async throws(Problem) -> [Scanner] {
        try await catalogue.audit(user: caller.userName, action: "scanners.refresh", subject: "", detail: "")
        await registry.refresh()
        return await registry.scanners(for: caller)
    }

    /// Gives a scanner another name, for good.
    public func renameScanner(_ name: String, to new: String, by caller: Caller) async throws(Problem) -> Scanner {
        let scanner = try await registry.rename(name, to: new)
        try await catalogue.audit(user: caller.userName, action: "scanner.rename", subject: name, detail: new)
        return scanner
    }

    /// Forgets a scanner that is not connected.
    public func forgetScanner(_ name: String, by caller: Caller) async throws(Problem) {
        try await registry.forget(name)
        try await catalogue.audit(user: caller.userName, action: "scanner.forget", subject: name, detail: "")
    }

    /// Tries a faulty scanner at once.
    public func retryScanner(_ name: String, by caller: Caller) async throws(Problem) -> Scanner {
        try await catalogue.audit(user: caller.userName, action: "scanner.retry", subject: name, detail: "")
        return try await registry.retry(name)
    }

    /// All that is counted, as Prometheus reads it.
    public func metricsText() async -> String {
        await registry.settleMetrics()
        await StationMetrics.settle(alerts: (try? await catalogue.alerts()) ?? [], glass: maintenance.provenSpots())
        return StationMetrics.registry.render()
    }

    public func status(for caller: Caller) async -> StationStatus {
        let scanners = await registry.scanners()
        let configuration = configuration
        let free = await BlockingWork.run { (try? Folder.freeBytes(at: configuration.mastersFolder)) ?? 0 }
        return StationStatus(
            version: PlatenVersion.current, started: started, host: hostName, scannerCount: scanners.count,
            readyScannerCount: scanners.filter { $0.state == .ready }.count, runningCycles: await acquisition.runningCycles(for: caller),
            mastersFolder: configuration.mastersFolder, freeBytes: max(0, free - configuration.reservedBytes),
            problems: profileProblems.all + (await registry.problems), role: caller.role)
    }

    /// Returns once every part has answered; a part that is stuck never does, and the watchdog ends the daemon.
    public func answer() async {
        _ = await registry.scanners()
        _ = await acquisition.runningCycles
    }

    /// Cancels the cycles, ends the workers and all subscriptions. Returns when all are gone.
    public func shutdown() async {
        await record(.stationStopping, "platend is stopping.")
        await fixity.shutdown()
        async let delivered: Void = deliveries.shutdown()
        async let packaged: Void = packages.shutdown()
        async let maintained: Void = maintenance.shutdown()
        await acquisition.shutdown()
        _ = await (delivered, packaged, maintained)
        await registry.shutdown()
        await maintenance.rest()
        await events.close()
    }
}
