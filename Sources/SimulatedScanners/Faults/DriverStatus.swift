/// A SANE_Status, any number included (SANE Standard 1.06, section 4.2.7).
struct DriverStatus: RawRepresentable, Hashable {
    let rawValue: UInt32

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    static let good = DriverStatus(rawValue: 0)
    static let unsupported = DriverStatus(rawValue: 1)
    static let cancelled = DriverStatus(rawValue: 2)
    static let deviceBusy = DriverStatus(rawValue: 3)
    static let invalid = DriverStatus(rawValue: 4)
    static let endOfFile = DriverStatus(rawValue: 5)
    static let jammed = DriverStatus(rawValue: 6)
    static let noDocuments = DriverStatus(rawValue: 7)
    static let coverOpen = DriverStatus(rawValue: 8)
    static let ioError = DriverStatus(rawValue: 9)
    static let noMemory = DriverStatus(rawValue: 10)
    /// Not in the standard, but in the sane.h of sane-backends.
    static let warmingUp = DriverStatus(rawValue: 12)
    static let hardwareLocked = DriverStatus(rawValue: 13)

    /// The names without their prefix; the index is the number.
    static let names = [
        "GOOD", "UNSUPPORTED", "CANCELLED", "DEVICE_BUSY", "INVAL", "EOF", "JAMMED", "NO_DOCS", "COVER_OPEN", "IO_ERROR", "NO_MEM",
        "ACCESS_DENIED", "WARMING_UP", "HW_LOCKED",
    ]

    /// Whether a start that is answered so may be tried again as if nothing had happened.
    var isPassing: Bool { [.deviceBusy, .invalid, .warmingUp, .hardwareLocked].contains(self) }

    /// A name, with or without `SANE_STATUS_`, or a number from 0 to 2^31 - 1.
    init?(named text: String) {
        let prefix = "SANE_STATUS_"
        let name = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
        if let index = Self.names.firstIndex(of: name) {
            self.init(rawValue: UInt32(index))
        } else if let number = Int32(text), number >= 0 {
            self.init(rawValue: UInt32(number))
        } else {
            return nil
        }
    }
}
