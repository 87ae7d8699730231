/// Which bits of a channel live, as far as an empty bed tells.
public struct ChannelBits: Codable, Sendable, Hashable {
    /// Bits of a sample as the driver gives it.
    public var depth: Int
    /// Bits that carry something: an image of 16 bits whose lowest four never change comes from a sensor of twelve. Nil: nothing changes at all, and so
    /// nothing can be told.
    public var effective: Int?
    /// Bits above the lowest that changes, which do not although the codes reach over both their values: a fault of the electronics.
    public var stuck: [StuckBit]

    public init(depth: Int, effective: Int?, stuck: [StuckBit]) {
        self.depth = depth
        self.effective = effective
        self.stuck = stuck
    }

    /// The same of 16 bits without the stuck ones among the upper eight, which samples of 8 bits show as well.
    var belowEight: ChannelBits { ChannelBits(depth: depth, effective: effective, stuck: stuck.filter { $0.bit < depth - 8 }) }

    /// Stuck bits that samples of 8 bits do not show.
    public var hiddenStuck: [StuckBit] { depth > 8 ? belowEight.stuck : [] }
}
