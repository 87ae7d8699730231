import PlatenModel

extension ProfileReader {
    /// Limits by measure. A nil value takes out those of the parent.
    static func quality(_ value: ValueReader) -> [Measure: MeasureLimits?]? {
        guard let group = value.group(Measure.self) else { return nil }
        var quality: [Measure: MeasureLimits?] = [:]
        for measure in Measure.allCases {
            guard let value = group[measure] else { continue }
            if value.isNull {
                quality.updateValue(nil, forKey: measure)
            } else if let limits = limits(value, of: measure) {
                quality[measure] = limits
            }
        }
        return quality
    }

    private static func limits(_ value: ValueReader, of measure: Measure) -> MeasureLimits? {
        let before = value.log.count
        guard let group = value.group(LimitKey.self) else { return nil }
        var limits = MeasureLimits()
        for key in LimitKey.allCases {
            guard let value = group[key] else { continue }
            limits[key.action, key.side] = value.quantity(.of(measure.unit), ProfileLimits.measures)
        }
        guard value.log.count == before else { return nil }
        guard !limits.isEmpty else {
            value.refuse("a limit below it, such as hold-above, or null")
            return nil
        }
        return contradiction(in: limits, group) ? nil : limits
    }

    /// Notes limits of which one can never be reached, or of which every number passes one.
    private static func contradiction(in limits: MeasureLimits, _ group: GroupReader<LimitKey>) -> Bool {
        let before = group.log.count
        let actions = QualityAction.allCases
        func note(_ key: LimitKey, _ sentence: String, _ hint: String) {
            group.log.note(at: group[key]?.node.place ?? group.place, sentence, hint: hint)
        }
        for (index, mild) in actions.enumerated() {
            for grave in actions[(index + 1)...] {
                if let first = limits[mild, .above], let second = limits[grave, .above], second < first {
                    note(
                        LimitKey(grave, .above), "\(grave.rawValue)-above is less than \(mild.rawValue)-above, which would never be reached",
                        "Write a number that is not less.")
                }
                if let first = limits[mild, .below], let second = limits[grave, .below], second > first {
                    note(
                        LimitKey(grave, .below), "\(grave.rawValue)-below is greater than \(mild.rawValue)-below, which would never be reached",
                        "Write a number that is not greater.")
                }
            }
        }
        for upper in actions {
            for lower in actions {
                guard let high = limits[upper, .above], let low = limits[lower, .below], low > high else { continue }
                note(
                    LimitKey(lower, .below), "\(lower.rawValue)-below is greater than \(upper.rawValue)-above: no number is right",
                    "Write a number that is less.")
            }
        }
        return group.log.count > before
    }
}
