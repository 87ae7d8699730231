import Catalogue
import Devices
import PlatenModel
import ScannerFit

extension AcquisitionService {
    /// How well each scanner fits a profile and an item, the best first.
    ///
    /// - Parameters:
    ///   - item: nil: nothing is known of the original.
    ///   - caller: who asks; what jobs others work on is told only where it may be.
    public nonisolated func fittings(for profile: Profile, item: JobItem?, caller: Caller) async throws(Problem) -> [ScannerFitting] {
        ScannerRanking().rank(try await candidates(), for: profile, item: item, caller: caller)
    }

    /// All scanners with what is known of them without asking any.
    nonisolated func candidates() async throws(Problem) -> [FitCandidate] {
        let alerts = Dictionary(grouping: try await surroundings.catalogue.alerts(), by: \.subject)
        return await surroundings.registry.snapshots().map { snapshot in
            FitCandidate(
                scanner: snapshot.scanner, offer: snapshot.options.map { ScannerOffer($0) }, alerts: alerts["scanner:\(snapshot.scanner.name)"] ?? [],
                holder: snapshot.holder.map { FitHolder(user: $0.user, job: $0.jobName, restrictedTo: $0.restrictedTo) })
        }
    }

    /// The scanner for a cycle: the one that the request names, with the reasons why it does not fit, or else the best.
    nonisolated func scanner(
        for request: NewCycle, _ profile: Profile, _ job: Job, by caller: Caller
    ) async throws(Problem) -> (scanner: Scanner, doubts: String?) {
        let candidates = try await candidates()
        guard let name = request.scanner else {
            return (try ScannerChoice.choose(for: profile, item: job.item, among: candidates, caller: caller), nil)
        }
        let scanner = try await surroundings.registry.scanner(named: name)
        let named = candidates.filter { $0.scanner.name == name }
        let fitting = ScannerRanking().rank(named, for: profile, item: job.item, caller: caller).first
        return (scanner, fitting.flatMap(ScannerChoice.doubts))
    }
}
