import Catalogue
import Devices
import FoundationEssentials
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
        let alerts = Dictionary(grouping: try await surroundings.catalogue.alerts()) { Alert.scanner(of: $0.subject) ?? "" }
        var candidates: [FitCandidate] = []
        for snapshot in await surroundings.registry.snapshots() {
            let calibrated = try await surroundings.catalogue.lastMaintenance(of: snapshot.scanner.identity, [.driverCalibration])
                .first?.record.time
            candidates.append(
                FitCandidate(
                    scanner: snapshot.scanner, offer: snapshot.options.map { ScannerOffer($0) },
                    daysSinceCalibration: calibrated.map { Int(max(0, Date().timeIntervalSince($0)) / 86_400) },
                    defects: await surroundings.care.defects(of: snapshot.scanner), alerts: alerts[snapshot.scanner.name] ?? [],
                    holder: snapshot.holder.map { FitHolder(user: $0.user, job: $0.jobName, restrictedTo: $0.restrictedTo) }))
        }
        return candidates
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
        if let fitting { try Self.check(fitting, of: scanner, for: profile) }
        return (scanner, fitting.flatMap(ScannerChoice.doubts))
    }

    /// A person may choose a scanner that does not suit, but not one whose calibration the profile relies on and that has none, since nobody would see it
    /// in the images; nor one whose glass is scratched where the profile says that it is not to be taken.
    private static func check(_ fitting: ScannerFitting, of scanner: Scanner, for profile: Profile) throws(Problem) {
        for reason in fitting.reasons where reason.severity == .obstacle {
            switch reason.finding {
            case .calibrationOld, .neverCalibrated:
                throw Problem(.calibrationTooOld, ["scanner": scanner.name, "profile": profile.name, "reason": String(reason.sentence.dropLast())])
            case .knownDefects(let places):
                throw Problem(.glassScratched, ["scanner": scanner.name, "profile": profile.name, "places": places])
            default: continue
            }
        }
    }
}
