import FoundationEssentials

/// The value of a scanner option. Numbers are SANE_Int or SANE_Fixed words, both of which a `Double` holds exactly.
public enum OptionValue: Sendable, Hashable {
    case bool(Bool)
    case number(Double)
    /// An array option: one number a word.
    case numbers([Double])
    case text(String)
}

extension OptionValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode([Double].self) {
            self = .numbers(value)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .numbers(let values): try container.encode(values)
        case .text(let value): try container.encode(value)
        }
    }
}

extension OptionValue: CustomStringConvertible {
    public var description: String {
        switch self {
        case .bool(let value): value ? "yes" : "no"
        case .number(let value): Self.plain(value)
        case .numbers(let values): values.count <= 8 ? values.map(Self.plain).joined(separator: ", ") : "\(values.count) numbers"
        case .text(let value): value
        }
    }

    /// A number as a person writes it: no trailing zeros, at most four decimals (SANE_Fixed resolves 1/65536).
    public static func plain(_ value: Double) -> String {
        let rounded = (value * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    }

    /// The same with fewer decimals at most.
    public static func plain(_ value: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return plain((value * scale).rounded() / scale)
    }
}
