/// Why an entry of the configuration says of no device whether it is meant.
public enum InputDeviceMatchFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case badIdentifier(name: String, identifier: String)
    /// Neither numbers nor a name: every keyboard would be taken.
    case matchesEverything(name: String)

    public var description: String {
        switch self {
        case .badIdentifier(let name, let identifier):
            "input device \(name): \(identifier) is not VENDOR:PRODUCT in hexadecimal, such as 0c45:7403; lsusb shows both numbers"
        case .matchesEverything(let name):
            "input device \(name): give VENDOR:PRODUCT, as lsusb shows them, or the device's name; without either every keyboard would match"
        }
    }
}
