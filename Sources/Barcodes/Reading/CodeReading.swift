/// What a look at a plane brought.
public struct CodeReading: Sendable, Hashable {
    /// From top to bottom.
    public var codes: [FoundCode]
    /// Whether all of the plane was looked at. Where a limit was reached or the library failed, codes may be missing; none is wrong.
    public var isWhole: Bool

    public init(codes: [FoundCode], isWhole: Bool) {
        self.codes = codes
        self.isWhole = isWhole
    }
}
