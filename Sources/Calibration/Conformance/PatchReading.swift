/// One patch of a target: what it is, and what the image says it is.
public struct PatchReading: Sendable, Hashable {
    public let name: String
    public let reference: LabColour
    public let measured: LabColour
    /// Standard deviation of L* within it.
    public let noise: Double

    public init(name: String, reference: LabColour, measured: LabColour, noise: Double) {
        self.name = name
        self.reference = reference
        self.measured = measured
        self.noise = noise
    }
}
