import GRDB
import PlatenModel

/// JSON texts that many rows have in common, such as the options of all pages of a cycle: kept once and referred to by number.
enum SharedText {
    /// The number of the value's text, which is added where it is new.
    static func number(of value: some Encodable, in database: Database) throws -> Int64 {
        let text = try PlatenJSON.line(value)
        try database.execute(literal: "INSERT INTO sharedText (text) VALUES (\(text)) ON CONFLICT (text) DO NOTHING")
        guard let number = try SQLRequest<Int64>("SELECT number FROM sharedText WHERE text = \(text)").fetchOne(database) else {
            throw Problem(.catalogueFailed, ["reason": "a text that was just written is not there"])
        }
        return number
    }
}

/// Decodes shared texts of one list, each of them once.
struct SharedTextReader<Value: Decodable> {
    private var values: [Int64: Value] = [:]

    mutating func value(_ number: Int64, _ text: String) throws -> Value {
        if let value = values[number] { return value }
        let value = try JSONText.decode(Value.self, text)
        values[number] = value
        return value
    }
}
