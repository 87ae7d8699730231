/// A bit that always has one value.
public struct StuckBit: Codable, Sendable, Hashable {
    /// From 0, the lowest, on.
    public var bit: Int
    /// Whether it is always 1.
    public var isSet: Bool

    public init(bit: Int, isSet: Bool) {
        self.bit = bit
        self.isSet = isSet
    }
}
