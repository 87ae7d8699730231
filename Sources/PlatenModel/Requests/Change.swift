/// What a request does to one optional value, as RFC 7396 (JSON Merge Patch) reads it: a value sets, null takes away, no key leaves alone.
public enum Change<Value: Codable & Sendable & Hashable>: Sendable, Hashable {
    case keep
    case set(Value)
    case remove

    public func apply(to value: inout Value?) {
        switch self {
        case .keep: break
        case .set(let new): value = new
        case .remove: value = nil
        }
    }
}

extension KeyedDecodingContainer {
    func change<Value>(_ type: Value.Type, forKey key: Key) throws -> Change<Value> {
        guard contains(key) else { return .keep }
        return try decodeNil(forKey: key) ? .remove : .set(try decode(type, forKey: key))
    }
}

extension KeyedEncodingContainer {
    mutating func encode(_ change: Change<some Codable & Sendable & Hashable>, forKey key: Key) throws {
        switch change {
        case .keep: break
        case .set(let value): try encode(value, forKey: key)
        case .remove: try encodeNil(forKey: key)
        }
    }
}
