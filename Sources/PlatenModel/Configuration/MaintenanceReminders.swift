/// When a scanner of one class is to be looked after. Nil: nobody is reminded of it.
public struct MaintenanceReminders: Sendable, Hashable, Codable {
    /// Days and pages after which the glass is to be cleaned.
    public var cleaningDays: Int?
    public var cleaningPages: Int?
    /// Days after which a driver that can be calibrated is to be.
    public var calibrationDays: Int?
    /// Days after which a colour profile is to be made anew, where there is one.
    public var colourDays: Int?
    /// Pages of a lamp and of a feeder's rollers.
    public var lampPages: Int?
    public var rollerPages: Int?

    public init(
        cleaningDays: Int? = nil, cleaningPages: Int? = nil, calibrationDays: Int? = nil, colourDays: Int? = nil, lampPages: Int? = nil,
        rollerPages: Int? = nil
    ) {
        self.cleaningDays = cleaningDays
        self.cleaningPages = cleaningPages
        self.calibrationDays = calibrationDays
        self.colourDays = colourDays
        self.lampPages = lampPages
        self.rollerPages = rollerPages
    }

    /// First values that nobody has verified: orders of magnitude, to be set by what makers' manuals say and a house learns of its own scanners.
    public static func standard(_ scannerClass: ScannerClass) -> MaintenanceReminders {
        switch scannerClass {
        case .sheetFed: MaintenanceReminders(cleaningDays: 30, cleaningPages: 10_000, rollerPages: 200_000)
        case .overhead: MaintenanceReminders(cleaningDays: 30)
        case .largeFormat: MaintenanceReminders(cleaningDays: 30, cleaningPages: 1_000, calibrationDays: 90, colourDays: 365)
        default: MaintenanceReminders(cleaningDays: 30, cleaningPages: 2_000, calibrationDays: 90, colourDays: 365)
        }
    }
}
