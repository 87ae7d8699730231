import PlatenModel

/// What shape the scanner is in.
enum ConditionCheck {
    static func reasons(_ candidate: FitCandidate, _ rules: FitRules) -> [FitReason] {
        var reasons: [FitReason] = []
        if let days = candidate.daysSinceCalibration, days > rules.calibrationAge {
            reasons.append(FitReason(.remark, .calibrationOld(days: days, limit: rules.calibrationAge)))
        }
        for alert in candidate.alerts {
            let sentence = alert.problem.description
            let finding: FitFinding = rules.concernsGlass(alert) ? .glassAlert(alert: sentence) : .openAlert(alert: sentence)
            reasons.append(FitReason(.remark, finding))
        }
        return reasons
    }
}
