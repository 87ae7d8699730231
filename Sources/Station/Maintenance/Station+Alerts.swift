import Catalogue
import Logging
import Maintenance
import PlatenModel

extension Station {
    /// Notes that somebody has seen an alert, or that it is to be told again later only.
    ///
    /// - Throws: `alert-unknown`, `request-malformed`.
    public func change(alert number: Int64, _ change: AlertChange, by caller: Caller) async throws(Problem) -> Alert {
        let (alert, event) = try await catalogue.change(alert: number, change, by: caller.userName)
        await events.announce(event, restrictedTo: [])
        return alert
    }

    /// Has each alert written to the journal, and handed to the administrator's command.
    func observeAlerts() async {
        await events.observeAlerts { [logger, alertCommand] event in
            logger.warning(
                "\(event.kind == .alertRaised ? "alert" : "alert cleared"): \(event.sentence)", metadata: AlertMessage.facts(of: event))
            await alertCommand.take(event)
        }
    }
}

extension AlertCommand {
    /// Tells of its own failure by an alert, which it is not asked to hand over.
    static func reporting(to surroundings: MaintenanceSurroundings, _ command: @escaping @Sendable () -> [String]?) -> AlertCommand {
        AlertCommand(
            command: command,
            report: { problem in
                do throws(Problem) {
                    try await surroundings.settleAlert(problem, about: "alert-command")
                } catch {
                    surroundings.logger.error("an alert could not be kept", metadata: ["problem": "\(error)"])
                }
            }, logger: surroundings.logger)
    }
}
