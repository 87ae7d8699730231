/// What one channel of an image makes of known light: points of the opto-electronic conversion function (ISO 14524).
public struct TonePoints: Codable, Sendable, Hashable {
    /// Shares of full scale, ascending.
    public var codes: [Double]
    /// The light of each, as a share of that of perfect white; ascending.
    public var lights: [Double]

    public init(codes: [Double], lights: [Double]) {
        self.codes = codes
        self.lights = lights
    }
}
