import PlatenModel
import ScannerFit

/// Which scanner takes a cycle that names none.
enum ScannerChoice {
    /// The best of those that are ready, as ``ScannerRanking`` has them for the profile and the item; where there is none, the best in use;
    /// where there is none either, one whose last use met a fault, since a new attempt is the only way to know that it is over.
    ///
    /// - Throws: `no-scanner-fits` with the reasons.
    static func choose(
        for profile: Profile, item: JobItem = JobItem(), among candidates: [FitCandidate], caller: Caller
    ) throws(Problem) -> Scanner {
        let scanners = Dictionary(candidates.map { ($0.scanner.name, $0.scanner) }) { first, _ in first }
        let ranking = ScannerRanking().rank(candidates, for: profile, item: item, caller: caller)
        let fitting = ranking.enumerated().compactMap { position, fitting -> (scanner: Scanner, position: Int)? in
            guard let scanner = scanners[fitting.scanner], isUsable(scanner), obstacles(fitting).isEmpty else { return nil }
            return (scanner, position)
        }
        let best = fitting.min { (readiness($0.scanner), $0.position) < (readiness($1.scanner), $1.position) }
        if let best { return best.scanner }
        throw Problem(.noScannerFits, ["profile": profile.name, "reasons": reasons(ranking, scanners)])
    }

    /// Why the scanner must not be used without a person's word: what does not fit, and for an item that a feeder would harm, a scanner that
    /// may use its feeder.
    static func obstacles(_ fitting: ScannerFitting) -> [FitReason] {
        fitting.reasons.filter { reason in
            if case .item(.feederNotExcluded, _, _) = reason.finding { return true }
            return reason.severity == .obstacle
        }
    }

    /// Why a person's own choice does not fit, in sentences; nil where it does. A scanner that is away is refused for that, not for its fit.
    static func doubts(_ fitting: ScannerFitting) -> String? {
        let reasons = obstacles(fitting).filter { reason in
            if case .state = reason.finding { return false }
            return true
        }
        return reasons.isEmpty ? nil : reasons.map(\.sentence).joined(separator: " ")
    }

    private static func isUsable(_ scanner: Scanner) -> Bool {
        switch scanner.state {
        case .ready, .scanning, .warmingUp, .busyElsewhere, .needsAttention, .faulty: true
        case .absent, .connecting, .disabled: false
        }
    }

    private static func readiness(_ scanner: Scanner) -> Int {
        // One that waits for a trigger is as much in use as one that scans.
        if scanner.cycle != nil { return 1 }
        return switch scanner.state {
        case .ready, .warmingUp: 0
        case .scanning: 1
        case .busyElsewhere, .needsAttention, .faulty, .absent, .connecting, .disabled: 2
        }
    }

    private static func reasons(_ ranking: [ScannerFitting], _ scanners: [String: Scanner]) -> String {
        if ranking.isEmpty { return "no scanner is connected" }
        return ranking.sorted { $0.scanner < $1.scanner }.map { fitting in
            let reasons = obstacles(fitting)
            if reasons.contains(where: { if case .classNotNamed = $0.finding { true } else { false } }) {
                return "\(fitting.scanner) is of class \(fitting.scannerClass.rawValue)"
            }
            let known = reasons.filter { if case .state = $0.finding { false } else { true } }
            guard known.isEmpty else { return "\(fitting.scanner): \(known.map { without(fullStop: $0.sentence) }.joined(separator: ", "))" }
            return "\(fitting.scanner) is \(scanners[fitting.scanner]?.state.rawValue ?? "unknown")"
        }.joined(separator: "; ")
    }

    /// The reasons are part of a sentence.
    private static func without(fullStop sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}
