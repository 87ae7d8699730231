/// Which scanners an entry of a profile is for.
public enum ScannerMatch: Sendable, Hashable {
    case scannerClass(ScannerClass)
    /// The maker's model, with or without the maker's name before it. See ``WildcardPattern``.
    case model(String)
    /// The stable name. See ``WildcardPattern``.
    case name(String)

    /// How narrow the entry is: of entries that match, those of a narrower kind count last, and so win.
    public enum Level: Int, Sendable, CaseIterable {
        case scannerClass
        case model
        case name
    }

    public var level: Level {
        switch self {
        case .scannerClass: .scannerClass
        case .model: .model
        case .name: .name
        }
    }

    /// - Parameters:
    ///   - vendor: may be empty.
    ///   - model: as the driver reports it.
    ///   - name: the stable name.
    public func matches(_ scannerClass: ScannerClass, vendor: String, model: String, name: String) -> Bool {
        switch self {
        case .scannerClass(let wanted):
            return wanted == scannerClass
        case .model(let pattern):
            let pattern = WildcardPattern(pattern)
            return pattern.matches(model) || pattern.matches("\(vendor) \(model)")
        case .name(let pattern):
            return WildcardPattern(pattern).matches(name)
        }
    }
}

extension ScannerMatch: Codable {
    private enum CodingKeys: String, CodingKey {
        case scannerClass = "class"
        case model, name
    }

    /// The first of `class`, `model` and `name` that is there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let scannerClass = try container.decodeIfPresent(ScannerClass.self, forKey: .scannerClass) {
            self = .scannerClass(scannerClass)
        } else if let model = try container.decodeIfPresent(String.self, forKey: .model) {
            self = .model(model)
        } else {
            self = .name(try container.decode(String.self, forKey: .name))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .scannerClass(let scannerClass): try container.encode(scannerClass, forKey: .scannerClass)
        case .model(let pattern): try container.encode(pattern, forKey: .model)
        case .name(let pattern): try container.encode(pattern, forKey: .name)
        }
    }
}
