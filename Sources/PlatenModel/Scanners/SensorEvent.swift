/// Something that happened at the scanner itself.
///
/// In JSON `{"pressed":"scan"}` or `{"changed":"page-loaded","value":true}`.
public enum SensorEvent: Sendable, Hashable {
    /// A button was pressed, once.
    case pressed(SensorName)
    /// A sensor or a knob shows another value than before.
    case changed(SensorName, OptionValue)

    /// The button or sensor.
    public var name: SensorName {
        switch self {
        case .pressed(let name), .changed(let name, _): name
        }
    }
}

extension SensorEvent: Codable {
    private enum CodingKeys: String, CodingKey {
        case pressed, changed, value
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let name = try container.decodeIfPresent(SensorName.self, forKey: .pressed) {
            self = .pressed(name)
        } else {
            let name = try container.decode(SensorName.self, forKey: .changed)
            self = .changed(name, try container.decode(OptionValue.self, forKey: .value))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .pressed(let name):
            try container.encode(name, forKey: .pressed)
        case .changed(let name, let value):
            try container.encode(name, forKey: .changed)
            try container.encode(value, forKey: .value)
        }
    }
}
