extension Measurement: Codable {
    private enum CodingKeys: String, CodingKey {
        case measure, value, notMeasurable, places
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let result: MeasurementResult
        if let value = try container.decodeIfPresent(Double.self, forKey: .value) {
            result = .value(value)
        } else {
            result = .notMeasurable(try container.decode(NotMeasurable.self, forKey: .notMeasurable))
        }
        self.init(
            try container.decode(Measure.self, forKey: .measure), result,
            places: try container.decodeIfPresent([MeasuredPlace].self, forKey: .places) ?? [])
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(measure, forKey: .measure)
        switch result {
        case .value(let value): try container.encode(value, forKey: .value)
        case .notMeasurable(let reason): try container.encode(reason, forKey: .notMeasurable)
        }
        if !places.isEmpty { try container.encode(places, forKey: .places) }
    }
}
