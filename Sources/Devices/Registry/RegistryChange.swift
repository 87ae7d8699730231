import PlatenModel

/// What the registry tells whoever keeps the record.
public enum RegistryChange: Sendable {
    case appeared(Scanner)
    case changed(Scanner)
    case renamed(from: String, Scanner)
    case forgotten(String)
    /// A driver crashed, hung or answered nonsense when it was asked for its devices.
    case driverFailed(driver: String, Problem)
    case driverRecovered(driver: String)
    /// A scanner that needs a person. Nil: it does not any more.
    case attention(scanner: String, Problem?)
}
