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
    static let ioError = DriverStatus(rawValue: 9)

    /// The standard's names without their prefix; the index is the number.
    static let names = [
        "GOOD", "UNSUPPORTED", "CANCELLED", "DEVICE_BUSY", "INVAL", "EOF", "JAMMED", "NO_DOCS", "COVER_OPEN", "IO_ERROR", "NO_MEM",
        "ACCESS_DENIED",
    ]

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
