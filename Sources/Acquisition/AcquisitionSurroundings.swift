import Catalogue
import Devices
import Logging
import PlatenModel
import Preservation

/// What the running of cycles needs of the station.
public struct AcquisitionSurroundings: Sendable {
    public let registry: ScannerRegistry
    public let catalogue: Catalogue
    public let store: MasterStore
    public let announcer: any EventAnnouncer
    public let profile: @Sendable (String) throws(Problem) -> Profile
    public let configuration: @Sendable () -> StationConfiguration
    /// Gets what a scanner's buttons and sensors do while a cycle waits on it.
    public let pressed: @Sendable (String, [SensorEvent]) async -> Void
    /// Host name for the files' HostComputer tag.
    public let hostName: String
    public let logger: Logger
    /// Looks after the scanners while pages are taken.
    public let care: any ScannerCare
    let space = SpaceLedger()
    let names = NameLedger()

    public init(
        registry: ScannerRegistry, catalogue: Catalogue, store: MasterStore, announcer: any EventAnnouncer,
        profile: @escaping @Sendable (String) throws(Problem) -> Profile, configuration: @escaping @Sendable () -> StationConfiguration,
        pressed: @escaping @Sendable (String, [SensorEvent]) async -> Void, hostName: String, logger: Logger, care: any ScannerCare
    ) {
        self.registry = registry
        self.catalogue = catalogue
        self.store = store
        self.announcer = announcer
        self.profile = profile
        self.configuration = configuration
        self.pressed = pressed
        self.hostName = hostName
        self.logger = logger
        self.care = care
    }
}
