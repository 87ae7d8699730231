/// What was measured of an image, before anybody judges it.
public struct ImageQuality: Sendable, Hashable, Codable {
    /// The version of today's methods: counts up whenever a number may come out otherwise for the same image.
    public static let currentVersion = 5

    /// Version of the methods: numbers of different versions are not compared.
    public var version: Int
    public var measurements: [Measurement]
    /// By which images of the same page are recognised: 64 hexadecimal digits. Nil: there is nothing to tell the page by.
    public var hash: String?

    public init(version: Int, measurements: [Measurement], hash: String? = nil) {
        self.version = version
        self.measurements = measurements
        self.hash = hash
    }

    public subscript(measure: Measure) -> Measurement? { measurements.first { $0.measure == measure } }
}
