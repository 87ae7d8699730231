/// When a scanner of one class is to be looked after. Nil: nobody is reminded of it.
public struct MaintenanceReminders: Sendable, Hashable, Codable {
    /// Days and pages after which the glass is to be cleaned.
    public var cleaningDays: Int?
    public var cleaningPages: Int?
    /// Days after which a driver that can be calibrated is to be.
    public var calibrationDays: Int?
    /// Days after which a colour profile is to be made anew, where there is one.
    public var colourDays: Int?
    /// Days after which the scale of images, and what the guidelines say of a target, are to be measured anew, where they once were.
    public var geometryDays: Int?
    public var conformanceDays: Int?
    /// Hours of scanning and pages of a lamp, and pages of a feeder's rollers.
    public var lampHours: Int?
    public var lampPages: Int?
    public var rollerPages: Int?

    public init(
        cleaningDays: Int? = nil, cleaningPages: Int? = nil, calibrationDays: Int? = nil, colourDays: Int? = nil,
        geometryDays: Int? = nil, conformanceDays: Int? = nil, lampHours: Int? = nil,
        lampPages: Int? = nil, rollerPages: Int? = nil
    ) {
        self.cleaningDays = cleaningDays
        self.cleaningPages = cleaningPages
        self.calibrationDays = calibrationDays
        self.colourDays = colourDays
        self.geometryDays = geometryDays
        self.conformanceDays = conformanceDays
        self.lampHours = lampHours
        self.lampPages = lampPages
        self.rollerPages = rollerPages
    }

    /// First values that nobody has verified: orders of magnitude, to be set by what makers' manuals say and a house learns of its own scanners.
    public static func standard(_ scannerClass: ScannerClass) -> MaintenanceReminders {
        var reminders = MaintenanceReminders(cleaningDays: 30, colourDays: 365, geometryDays: 365, conformanceDays: 90)
        switch scannerClass {
        case .sheetFed: (reminders.cleaningPages, reminders.rollerPages) = (10_000, 200_000)
        case .overhead: break
        case .largeFormat: (reminders.cleaningPages, reminders.calibrationDays) = (1_000, 90)
        default: (reminders.cleaningPages, reminders.calibrationDays) = (2_000, 90)
        }
        return reminders
    }
}
