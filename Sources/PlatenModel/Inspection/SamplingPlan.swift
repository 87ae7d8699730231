/// How many images of a lot are looked at, and how many of these may be wrong.
public struct SamplingPlan: Codable, Sendable, Hashable {
    /// Images of the lot.
    public var lotSize: Int
    /// Images to be looked at; not more than there are.
    public var sampleSize: Int
    /// The lot passes with so many nonconforming images in the sample, and not with one more.
    public var acceptanceNumber: Int

    public init(lotSize: Int, sampleSize: Int, acceptanceNumber: Int) {
        self.lotSize = lotSize
        self.sampleSize = sampleSize
        self.acceptanceNumber = acceptanceNumber
    }
}
