import PlatenModel

/// The options by which a scanner is calibrated, found by name.
///
/// Which of them are active changes with source, mode and resolution: find them anew after a profile was applied.
public struct CalibrationOptions: Sendable, Hashable {
    private struct Row {
        let role: CalibrationRole
        let name: String
        let types: Set<OptionType>

        init(_ role: CalibrationRole, _ name: String, _ types: Set<OptionType>) {
            self.role = role
            self.name = name
            self.types = types
        }
    }

    /// Names in sane-backends 1.4.0, the usual one of a role first. The type tells options of one name apart.
    private static let table: [Row] = [
        // genesys, gt68xx, p5.
        Row(.need, "need-calibration", [.bool]),
        // genesys, gt68xx, p5, plustek, hp, hp5400, niash.
        Row(.run, "calibrate", [.button]),
        // canon.
        Row(.run, "calibration-now", [.button]),
        // genesys; gt68xx and p5.
        Row(.clear, "clear-calibration", [.button]),
        Row(.clear, "clear", [.button]),
        // genesys: the file; minutes, -1 for ever, 0 never kept.
        Row(.file, "calibration-file", [.string]),
        Row(.expiry, "expiration-time", [.int]),
        // genesys; artec_eplus48u.
        Row(.force, "force-calibration", [.button]),
        Row(.force, "calibration", [.bool]),
        // pixma: Once, Always, Never; pieusb.
        Row(.policy, "calibrate", [.string]),
        Row(.policy, "calibration", [.string]),
        // saneopts.h: avision, umax, mustek, snapscan, artec, agfafocus, gt68xx.
        Row(.quality, "quality-cal", [.bool]),
        // plustek.
        Row(.cache, "calibration-cache", [.bool]),
    ]

    private var options: [CalibrationRole: ScannerOption] = [:]

    /// The scanner's option for a role, nil where it has none that is active.
    public subscript(role: CalibrationRole) -> ScannerOption? { options[role] }

    /// Whether the scanner leaves nothing about calibration to programs.
    public var isEmpty: Bool { options.isEmpty }

    /// The roles for which the scanner has an option.
    public var roles: Set<CalibrationRole> { Set(options.keys) }

    /// Which of them a scanner has. Inactive options are none.
    public static func find(in options: [ScannerOption]) -> CalibrationOptions {
        var found = CalibrationOptions()
        for row in table where found.options[row.role] == nil {
            found.options[row.role] = options.first { $0.name == row.name && row.types.contains($0.type) && $0.capabilities.active }
        }
        return found
    }
}
