import Foundation
import PlatenModel

/// JSON in a text column.
enum JSONText {
    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try PlatenJSON.decoder().decode(type, from: Data(text.utf8))
    }

    static func encode(_ value: (some Encodable)?) throws -> String? {
        try value.map { try PlatenJSON.line($0) }
    }
}
