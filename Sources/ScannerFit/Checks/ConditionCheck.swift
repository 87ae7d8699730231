import PlatenModel

/// What shape the scanner is in.
enum ConditionCheck {
    static func reasons(_ candidate: FitCandidate, _ profile: Profile, _ rules: FitRules) -> [FitReason] {
        var reasons: [FitReason] = []
        let warnAfter = profile.calibration.map { $0.warnAfter } ?? rules.calibrationAge
        switch (candidate.daysSinceCalibration, profile.calibration?.refuseAfter) {
        case (nil, .some): reasons.append(FitReason(.obstacle, .neverCalibrated))
        case (let days?, let limit?) where days > limit: reasons.append(FitReason(.obstacle, .calibrationOld(days: days, limit: limit)))
        case (let days?, _):
            if let warnAfter, days > warnAfter { reasons.append(FitReason(.remark, .calibrationOld(days: days, limit: warnAfter))) }
        case (nil, nil): break
        }
        let defects = candidate.defects.shown(by: profile, on: candidate.scanner.scannerClass)
        if profile.knownDefects != .tolerate, !defects.isEmpty {
            reasons.append(FitReason(profile.knownDefects == .refuse ? .obstacle : .remark, .knownDefects(places: defects.places)))
        }
        for alert in candidate.alerts {
            let sentence = alert.problem.description
            let finding: FitFinding = rules.concernsGlass(alert) ? .glassAlert(alert: sentence) : .openAlert(alert: sentence)
            reasons.append(FitReason(.remark, finding))
        }
        return reasons
    }
}
