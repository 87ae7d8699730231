import PlatenModel

extension ProfileReader {
    /// How old the calibration of a scanner may be, in days.
    static func calibration(_ value: ValueReader) -> CalibrationAge? {
        let before = value.log.count
        guard let group = value.group(CalibrationKey.self) else { return nil }
        let age = CalibrationAge(warnAfter: group[.warnAfter].flatMap(days), refuseAfter: group[.refuseAfter].flatMap(days))
        guard value.log.count == before else { return nil }
        guard age.warnAfter != nil || age.refuseAfter != nil else {
            value.refuse("warn-after, refuse-after or both, such as {warn-after: 30 d, refuse-after: 90 d}")
            return nil
        }
        if let warn = age.warnAfter, let refuse = age.refuseAfter, warn > refuse {
            value.refuse("a warn-after that comes before refuse-after")
            return nil
        }
        return age
    }

    private static func days(_ value: ValueReader) -> Int? {
        guard let days = value.quantity(.days, ProfileLimits.calibrationDays) else { return nil }
        guard let whole = Int(exactly: days) else {
            value.refuse("whole days")
            return nil
        }
        return whole
    }
}
