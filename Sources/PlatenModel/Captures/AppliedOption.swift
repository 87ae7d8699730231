/// An option that a cycle set, and what the driver made of it.
public struct AppliedOption: Codable, Sendable, Hashable {
    /// The driver's own name of the option.
    public var name: String
    public var requested: OptionValue
    /// Read back after all options were set.
    public var effective: OptionValue

    public init(name: String, requested: OptionValue, effective: OptionValue) {
        self.name = name
        self.requested = requested
        self.effective = effective
    }
}
