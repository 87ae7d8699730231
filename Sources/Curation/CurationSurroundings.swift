import Catalogue
import Logging
import PlatenModel
import Preservation

/// What the care of captured images needs of the station.
public struct CurationSurroundings: Sendable {
    public let catalogue: Catalogue
    public let store: MasterStore
    /// Announces an event that is committed. The groups are those of its job's restriction; none: everyone may know of it.
    public let announce: @Sendable (Event, [String]) async -> Void
    /// The folder of pictures that are made from masters and can be made again.
    public let picturesFolder: String
    public let configuration: @Sendable () -> StationConfiguration
    /// Host name that sidecars and records tell.
    public let hostName: String
    public let logger: Logger

    public init(
        catalogue: Catalogue, store: MasterStore, announce: @escaping @Sendable (Event, [String]) async -> Void,
        picturesFolder: String, configuration: @escaping @Sendable () -> StationConfiguration, hostName: String, logger: Logger
    ) {
        self.catalogue = catalogue
        self.store = store
        self.announce = announce
        self.picturesFolder = picturesFolder
        self.configuration = configuration
        self.hostName = hostName
        self.logger = logger
    }
}
