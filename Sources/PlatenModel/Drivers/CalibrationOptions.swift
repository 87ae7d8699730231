/// The options by which a driver calibrates its scanner: the one place for their names.
public struct CalibrationOptions: Sendable, Hashable {
    /// What starts it, and how.
    public enum Start: Sendable, Hashable {
        case button(String)
        /// An option that has to have this text; the calibration comes with the next scan.
        case text(String, String)
        /// A switch that has to be on; the calibration comes with the next scan.
        case flag(String)
    }

    /// The driver's name as it begins device names.
    public let driver: String
    public let start: Start
    /// A flag that can only be read: whether it asks for one.
    public let needed: String?
    /// A button that forgets the last one.
    public let clear: String?
    /// Where it is kept.
    public let file: String?
    /// Whether a white sheet has to be laid into the feeder.
    public let needsSheet: Bool

    init(_ driver: String, _ start: Start, needed: String? = nil, clear: String? = nil, file: String? = nil, needsSheet: Bool = false) {
        self.driver = driver
        self.start = start
        self.needed = needed
        self.clear = clear
        self.file = file
        self.needsSheet = needsSheet
    }

    /// By the sources and manual pages of sane-backends 1.2.1. Drivers that are not here calibrate by themselves at each start (fujitsu, canon_dr,
    /// epjitsu, epson2, epsonds, airscan, escl), or not at all.
    public static let table: [CalibrationOptions] = [
        // genesys.cpp; need-calibration is of the settings of the moment, and sheet-fed models need a white sheet.
        CalibrationOptions(
            "genesys", .button("calibrate"), needed: "need-calibration", clear: "clear-calibration", file: "calibration-file"),
        // pixma.c, since 1.1: Once calibrates at the next scan.
        CalibrationOptions("pixma", .text("calibrate", "Once")),
        CalibrationOptions("plustek", .button("calibrate")),
        // gt68xx.c: sheet-fed models only have the button; it takes the white sheet in.
        CalibrationOptions("gt68xx", .button("calibrate"), needed: "need-calibration", clear: "clear", needsSheet: true),
        // hp-option.c: an immediate action.
        CalibrationOptions("hp", .button("calibrate")),
        CalibrationOptions("artec_eplus48u", .button("calibration-shading")),
        CalibrationOptions("canon", .button("calibration-now")),
        // hs2p.c: reads the white reference anew.
        CalibrationOptions("hs2p", .button("optical-adjustment")),
        // avision.c and umax.c: with the next scan.
        CalibrationOptions("avision", .flag("quality-cal")),
        CalibrationOptions("umax", .flag("quality-cal")),
        // The names of genesys.
        CalibrationOptions(
            "platensim", .button("calibrate"), needed: "need-calibration", clear: "clear-calibration", file: "calibration-file"),
    ]

    /// Options that take the path of a file.
    public static let fileOptions = Set(table.compactMap(\.file))

    public static func of(_ driver: String) -> CalibrationOptions? { table.first { $0.driver == driver } }
}
