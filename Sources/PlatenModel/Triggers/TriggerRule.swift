/// One line of the configuration's trigger table: what pressing something does.
public struct TriggerRule: Codable, Sendable, Hashable {
    /// What is pressed.
    public enum Origin: Codable, Sendable, Hashable {
        /// A button of the scanner itself, by its common name such as `scan`.
        case button(String)
        /// A key of an input device, by the device's name in the configuration and the key's name such as `KEY_B`. Nil: any key.
        case key(device: String, key: String?)
    }

    public var origin: Origin
    /// Stable name of the scanner; `*` stands for any characters. For a key: the scanner whose cycle it moves.
    public var scanner: String
    public var action: TriggerAction

    public init(origin: Origin, scanner: String, action: TriggerAction) {
        self.origin = origin
        self.scanner = scanner
        self.action = action
    }

    /// What a scanner's buttons do where the configuration has no table: the button that starts a scan takes the page that is waited for.
    public static let defaults = [TriggerRule(origin: .button("scan"), scanner: "*", action: .nextPage)]
}
