/// The worst tolerable average of nonconforming images, in percent (ISO 2859-1:1999, 3.1.26): one of the preferred numbers, up to 10, that the
/// tables are made for.
public struct AcceptanceQualityLimit: Sendable, Hashable, CaseIterable {
    /// Percent.
    public let percent: Double

    /// ISO 2859-1:1999, table 2-A.
    public static let allCases: [AcceptanceQualityLimit] = [
        0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10,
    ].map { AcceptanceQualityLimit(preferred: $0) }

    private init(preferred: Double) {
        percent = preferred
    }

    /// Nil: the number is none of the preferred ones.
    public init?(percent: Double) {
        guard let known = Self.allCases.first(where: { $0.percent == percent }) else { return nil }
        self = known
    }
}

extension AcceptanceQualityLimit: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let limit = AcceptanceQualityLimit(percent: try container.decode(Double.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no AQL of ISO 2859-1")
        }
        self = limit
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(percent)
    }
}
