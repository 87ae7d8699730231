/// The SANE unit of an option (SANE Standard 1.06, section 4.2.9.2).
public enum OptionUnit: String, Codable, Sendable, Hashable {
    case none
    case pixel
    case bit
    case millimetre
    case dotsPerInch = "dots-per-inch"
    case percent
    case microsecond
    case unknown
}
