/// How many of the images that quality control let pass a person looks at.
public enum SamplingRule: Sendable, Hashable {
    /// A share of them, 0 to 1, none of which may be wrong.
    case share(Double)
    /// Single sampling, normal inspection, of ISO 2859-1.
    case plan(AcceptanceQualityLimit, InspectionLevel)
}

extension SamplingRule: Codable {
    private enum CodingKeys: String, CodingKey {
        case share, aql, level
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let share = try container.decodeIfPresent(Double.self, forKey: .share) {
            self = .share(share)
        } else {
            self = .plan(
                try container.decode(AcceptanceQualityLimit.self, forKey: .aql), try container.decode(InspectionLevel.self, forKey: .level))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .share(let share): try container.encode(share, forKey: .share)
        case .plan(let limit, let level):
            try container.encode(limit, forKey: .aql)
            try container.encode(level, forKey: .level)
        }
    }
}
