import Catalogue
import Devices
import Logging
import PlatenModel

extension MaintenanceService {
    /// Points of a figure that are looked at.
    private static let shownPoints = 1000

    /// A figure's history as its control chart sees it.
    public func history(of kind: FigureKind, on name: String, for caller: Caller) async throws(Problem) -> FigureHistory {
        let scanner = try await surroundings.registry.scanner(named: name, for: caller)
        return try await chart(of: kind, scanner, last: try await surroundings.catalogue.lastMaintenance(of: scanner.identity)).history
    }

    /// - Parameter last: what was done to the scanner, the same for all its figures.
    func chart(of kind: FigureKind, _ scanner: Scanner, last: [KeptMaintenance]) async throws(Problem) -> FigureChart {
        FigureChart(
            kind, of: scanner.name, try await surroundings.catalogue.figures(kind, of: scanner.identity, limit: Self.shownPoints), last: last)
    }

    /// Looks at all figures of a scanner behind a new point, and tells of those that have left their limits.
    func chart(_ scanner: Scanner) async {
        do throws(Problem) {
            let last = try await surroundings.catalogue.lastMaintenance(of: scanner.identity)
            for kind in FigureKind.allCases {
                // Only a point within the limits is evidence that it is over; a chart that learns anew begins with a change of the scanner.
                try await surroundings.settleAlert(
                    try await chart(of: kind, scanner, last: last).problem, about: Alert.subject(of: kind, of: scanner.name))
            }
        } catch {
            surroundings.logger.warning(
                "a figure could not be charted", metadata: ["scanner": "\(scanner.name)", "problem": "\(error.code.rawValue)"])
        }
    }
}
