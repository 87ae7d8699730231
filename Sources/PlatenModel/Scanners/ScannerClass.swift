/// What kind of scanner it is, read from what the device reports and overridable in the configuration.
public enum ScannerClass: String, Codable, Sendable, Hashable, CaseIterable {
    case flatbed
    case sheetFed = "sheet-fed"
    case overhead
    case largeFormat = "large-format"
    case film
}
