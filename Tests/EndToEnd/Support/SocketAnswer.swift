import Foundation
import PlatenModel
import TestSupport

/// An HTTP answer as curl printed it.
struct SocketAnswer {
    let status: Int
    /// Names in lower case.
    let headers: [String: String]
    let bytes: Data

    /// The body as text; computed, since an image is none.
    var body: String { String(decoding: bytes, as: UTF8.self) }

    init(_ result: Shell.Result) {
        let separator = Data("\r\n\r\n".utf8)
        // Headers are short: a whole image is not searched for their end.
        let split = result.output.prefix(65_536).range(of: separator)
        let head = String(decoding: result.output[..<(split?.lowerBound ?? result.output.endIndex)], as: UTF8.self)
        bytes = split.map { Data(result.output[$0.upperBound...]) } ?? Data()
        let lines = head.components(separatedBy: "\r\n")
        status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        headers = Dictionary(
            lines.dropFirst().compactMap { line -> (String, String)? in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
            }, uniquingKeysWith: { first, _ in first })
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try PlatenJSON.decoder().decode(type, from: bytes)
    }

    /// The stable code of a problem document; empty where the answer is none.
    var problemCode: String {
        struct Document: Decodable { let code: String }
        return (try? decode(Document.self).code) ?? ""
    }
}
