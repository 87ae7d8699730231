import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import PlatenModel

extension Request {
    /// The body, bounded.
    ///
    /// - Parameter limit: bytes.
    func bodyBytes(atMost limit: Int = SocketLimits.requestBody) async throws -> ByteBuffer {
        if let length = headers[.contentLength].flatMap(Int.init), length > limit {
            throw Problem(.requestTooLarge, ["limit": String(limit)])
        }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Problem(.requestTooLarge, ["limit": String(limit)])
        }
    }

    /// A word of the query that is true or false; false where it is missing.
    func flag(_ name: String) throws(Problem) -> Bool {
        switch query(name) {
        case nil, "false": return false
        case "true": return true
        default: throw Problem(.requestMalformed, ["reason": "\(name) is neither true nor false"])
        }
    }

    /// - Parameters:
    ///   - keys: what the object may hold; a misspelt `restrictedTo` must not make a job that everyone sees.
    ///   - nested: what the objects in it may hold, by their keys.
    static func decode<Value: Decodable>(
        _ type: Value.Type, from buffer: ByteBuffer, keys: [String], nested: [String: [String]] = [:]
    ) throws -> Value {
        do {
            let data = Data(buffer.readableBytesView)
            let value = try PlatenJSON.decoder().decode(type, from: data)
            let held = try PlatenJSON.decoder().decode(ObjectKeys.self, from: data)
            try requireKnown(held.names, among: keys, in: "it")
            for (key, keys) in nested { try requireKnown(held.nested[key] ?? [], among: keys, in: key) }
            return value
        } catch let error as DecodingError {
            throw Problem(.requestMalformed, ["reason": error.sentence])
        }
    }

    private static func requireKnown(_ names: [String], among keys: [String], in object: String) throws(Problem) {
        guard let unknown = names.first(where: { !keys.contains($0) }) else { return }
        let hint = NearestName.of(unknown, among: keys).map { "; did you mean \($0)?" } ?? ""
        throw Problem(.requestMalformed, ["reason": "\(unknown) is not a key of \(object)\(hint)"])
    }

    /// `limit` of a list, within bounds.
    func pageSize() throws -> Int {
        guard let text = uri.queryParameters["limit"] else { return SocketLimits.defaultPageSize }
        guard let limit = Int(text), limit > 0 else {
            throw Problem(.requestMalformed, ["reason": "limit is not a number above 0"])
        }
        return min(limit, SocketLimits.largestPageSize)
    }

    /// The caller's own name for this request, by which a repetition is known.
    var idempotencyKey: String? {
        HTTPField.Name("Idempotency-Key").flatMap { headers[$0] }
    }

    func query(_ name: String) -> String? {
        uri.queryParameters[name[...]].map { String($0) }
    }
}

extension DecodingError {
    /// What is wrong and where, in words.
    var sentence: String {
        func place(_ path: [any CodingKey]) -> String {
            path.isEmpty ? "the body" : path.map(\.stringValue).joined(separator: ".")
        }
        return switch self {
        case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
        case .typeMismatch(let type, let context): "\(place(context.codingPath)) is not of type \(type)"
        case .valueNotFound(_, let context): "\(place(context.codingPath)) is null"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "it is not JSON" : "\(place(context.codingPath)): \(context.debugDescription)"
        @unknown default: "it does not have the expected form"
        }
    }
}
