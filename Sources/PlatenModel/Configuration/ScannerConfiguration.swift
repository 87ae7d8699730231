/// What the administrator says of one scanner, or of several alike.
public struct ScannerConfiguration: Sendable, Hashable {
    /// A SANE device name or an identity; `*` stands for any characters.
    public var match: String
    /// The stable name. Nil: one made of the class and a number.
    public var name: String?
    /// Nil: as the device reports.
    public var scannerClass: ScannerClass?
    /// The scanner is listed but never opened.
    public var disabled: Bool

    public init(match: String, name: String? = nil, scannerClass: ScannerClass? = nil, disabled: Bool = false) {
        self.match = match
        self.name = name
        self.scannerClass = scannerClass
        self.disabled = disabled
    }

    /// Whether this entry speaks of a scanner with this SANE device name and identity.
    public func matches(device: String, identity: String) -> Bool {
        let pattern = WildcardPattern(match)
        return pattern.matches(device) || pattern.matches(identity)
    }
}
