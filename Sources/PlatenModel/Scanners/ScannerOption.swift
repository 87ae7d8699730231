/// An option of an open scanner, copied out of the driver: descriptor and, where it can be read, its value.
public struct ScannerOption: Codable, Sendable, Hashable {
    /// The driver's index, stable for one open scanner.
    public var index: Int
    /// Empty for option 0 and for many groups; not always unique.
    public var name: String
    public var title: String
    public var explanation: String
    public var type: OptionType
    public var unit: OptionUnit
    /// Words of a number or bool option; bytes of a string, its end included; 0 for buttons and groups.
    public var count: Int
    public var capabilities: OptionCapabilities
    public var constraint: OptionConstraint
    /// Nil where the option is inactive, cannot be read, or has no value.
    public var value: OptionValue?

    public init(
        index: Int, name: String, title: String, explanation: String, type: OptionType, unit: OptionUnit, count: Int,
        capabilities: OptionCapabilities, constraint: OptionConstraint, value: OptionValue? = nil
    ) {
        self.index = index
        self.name = name
        self.title = title
        self.explanation = explanation
        self.type = type
        self.unit = unit
        self.count = count
        self.capabilities = capabilities
        self.constraint = constraint
        self.value = value
    }
}
