/// Which serial numbers tell one device from another of its model.
enum SerialNumber {
    /// Whether a serial number, cleaned by ``ReportedText``, is worth remembering a device by.
    static func isTrustworthy(_ serial: String) -> Bool {
        guard let first = serial.first else { return false }
        // One character repeated (`0000000`, `FFFF`) is erased or never written memory.
        if serial.count > 1 || first == "0", serial.allSatisfy({ $0 == first }) { return false }
        if serial.contains(ReportedText.replacement) { return false }
        return !placeholders.contains(serial.uppercased())
    }

    /// Serial numbers, in capitals, that many devices share because the maker left what the firmware's template had.
    private static let placeholders: Set<String> = [
        // Counting digits: the templates of USB bridge and gadget firmware, seen in collections of lsusb output (github.com/linuxhw/LsUSB).
        "01234567", "012345678", "0123456789", "0123456789AB", "0123456789ABCDEF", "123456", "1234567", "12345678", "123456789",
        "123456789ABC", "123456789ABCD", "123456789ABCDE", "123456789ABCDEF", "1234567890", "12345678901", "123456789012", "1234567890AB",
        "1234567890ABCDEF", "ABCDEF",
        // Words instead of a number, as templates of firmware have them.
        "DEFAULT STRING", "N/A", "NA", "NONE", "NOT AVAILABLE", "NOT SPECIFIED", "SERIAL", "SERIAL NUMBER", "SERIALNUMBER", "SN",
        "TO BE FILLED BY O.E.M.", "UNKNOWN",
    ]
}
