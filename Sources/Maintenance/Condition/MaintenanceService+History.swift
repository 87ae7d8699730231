import Catalogue
import Devices
import Logging
import PlatenModel

extension MaintenanceService {
    /// Points of a figure that are looked at.
    private static let shownPoints = 1000

    /// A figure's history as its control chart sees it.
    public func history(of kind: FigureKind, on name: String, for caller: Caller) async throws(Problem) -> FigureHistory {
        try await chart(of: kind, try await surroundings.registry.scanner(named: name, for: caller)).history
    }

    func chart(of kind: FigureKind, _ scanner: Scanner) async throws(Problem) -> FigureChart {
        FigureChart(
            kind, of: scanner.name, try await surroundings.catalogue.figures(kind, of: scanner.identity, limit: Self.shownPoints),
            last: try await surroundings.catalogue.lastMaintenance(of: scanner.identity))
    }

    /// Looks at all figures of a scanner behind a new point, and tells of those that have left their limits.
    func chart(_ scanner: Scanner) async {
        for kind in FigureKind.allCases {
            do throws(Problem) {
                let subject = Alert.subject(of: kind, of: scanner.name)
                let event: Event?
                if let problem = try await chart(of: kind, scanner).problem {
                    event = try await surroundings.catalogue.raiseAlert(problem, about: subject)
                } else {
                    // Only a point within the limits is evidence that it is over; a chart that learns anew begins with a change of the scanner.
                    event = try await surroundings.catalogue.clearAlerts(about: subject)
                }
                if let event { await surroundings.announce(event) }
            } catch {
                surroundings.logger.warning(
                    "a figure could not be charted", metadata: ["scanner": "\(scanner.name)", "problem": "\(error.code.rawValue)"])
            }
        }
    }
}
