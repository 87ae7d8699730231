import Catalogue
import Devices
import Logging
import PlatenModel

/// What maintenance needs of the station.
public struct MaintenanceSurroundings: Sendable {
    public let registry: ScannerRegistry
    public let catalogue: Catalogue
    /// Tells everybody of an event that was recorded.
    public let announce: @Sendable (Event) async -> Void
    public let configuration: @Sendable () -> StationConfiguration
    /// The tables of guidelines, as they are now.
    public let guidelines: @Sendable () async throws(Problem) -> [Guideline]
    public let logger: Logger

    public init(
        registry: ScannerRegistry, catalogue: Catalogue, announce: @escaping @Sendable (Event) async -> Void,
        configuration: @escaping @Sendable () -> StationConfiguration,
        guidelines: @escaping @Sendable () async throws(Problem) -> [Guideline], logger: Logger
    ) {
        self.registry = registry
        self.catalogue = catalogue
        self.announce = announce
        self.configuration = configuration
        self.guidelines = guidelines
        self.logger = logger
    }

    /// Raises or clears an alert, and tells everybody where that changed anything.
    public func settleAlert(_ problem: Problem?, about subject: String) async throws(Problem) {
        if let event = try await catalogue.settleAlert(problem, about: subject) { await announce(event) }
    }
}
