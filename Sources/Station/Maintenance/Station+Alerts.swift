import Catalogue
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
}
