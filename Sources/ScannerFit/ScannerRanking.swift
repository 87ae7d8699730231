import PlatenModel

/// Which scanners are for a document type and an item, and why not the others.
public struct ScannerRanking: Sendable {
    public var rules: FitRules

    public init(rules: FitRules = .standard) {
        self.rules = rules
    }

    /// All candidates, the best first: those that fit by their score, then those nobody knows of, then those that do not fit. Scanners that
    /// are alike come in the order of their names.
    ///
    /// - Parameters:
    ///   - item: nil: nothing is known of the original.
    ///   - caller: who asks. What jobs others work on is told only where it may be.
    public func rank(
        _ candidates: [FitCandidate], for profile: Profile, item: JobItem? = nil, caller: Caller
    ) -> [ScannerFitting] {
        candidates.map { fitting($0, profile, item, caller) }.sorted { left, right in
            (Self.rank(left.verdict), -left.score, left.scanner) < (Self.rank(right.verdict), -right.score, right.scanner)
        }
    }

    private func fitting(_ candidate: FitCandidate, _ profile: Profile, _ item: JobItem?, _ caller: Caller) -> ScannerFitting {
        // What counts is what the profile says of this scanner.
        let profile = profile.resolved(for: candidate.scanner)
        var reasons = ClassCheck.reasons(candidate.scanner, profile)
        reasons += CapabilityCheck(candidate, profile).reasons
        if let item { reasons += ItemRule.reasons(item, OriginalPath.path(candidate, profile), rules) }
        reasons += ConditionCheck.reasons(candidate, profile, rules)
        reasons += AvailabilityCheck.reasons(candidate, caller)
        let ordered = reasons.enumerated().sorted { left, right in
            (-rules.penalty(of: left.element), left.offset) < (-rules.penalty(of: right.element), right.offset)
        }.map(\.element)
        return ScannerFitting(
            scanner: candidate.scanner.name, scannerClass: candidate.scanner.scannerClass, verdict: Self.verdict(ordered),
            score: 100 - ordered.reduce(0) { $0 + rules.penalty(of: $1) }, reasons: ordered)
    }

    private static func verdict(_ reasons: [FitReason]) -> FitVerdict {
        let severities = Set(reasons.map(\.severity))
        if severities.contains(.obstacle) { return .doesNotFit }
        if severities.contains(.doubt) { return .unknown }
        return severities.contains(.remark) ? .fitsWithRemarks : .fits
    }

    /// Whether there is a remark is a matter of the score: a small one must not put a scanner behind another of a class that suits less.
    private static func rank(_ verdict: FitVerdict) -> Int {
        switch verdict {
        case .fits, .fitsWithRemarks: 0
        case .unknown: 1
        case .doesNotFit: 2
        }
    }
}
