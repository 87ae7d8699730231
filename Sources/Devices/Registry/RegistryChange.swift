import PlatenModel

/// What the registry tells whoever keeps the record.
public enum RegistryChange: Sendable {
    case appeared(Scanner)
    case changed(Scanner)
    case driverFailed(Problem)
}
