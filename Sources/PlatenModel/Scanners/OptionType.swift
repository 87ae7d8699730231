/// The SANE type of an option (SANE Standard 1.06, section 4.2.9.1).
public enum OptionType: String, Codable, Sendable, Hashable {
    case bool
    case int
    case fixed
    case string
    case button
    case group
    /// A type number that the standard does not name; kept so that one odd option does not hide the others.
    case unknown
}
