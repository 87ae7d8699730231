import GRDB
import PlatenModel

/// The beginning of an identifier, as a person types it.
struct IdentifierPrefix {
    /// Fewer characters are too likely to fit several.
    static let minimumLength = 6

    let text: String

    /// Nil where `text` cannot be the beginning of an identifier.
    init?(_ text: String) {
        let text = text.lowercased()
        guard text.utf8.count >= Self.minimumLength, text.utf8.allSatisfy({ Self.characters.contains($0) }) else { return nil }
        self.text = text
    }

    private static let characters = Set("0123456789abcdef-".utf8)

    /// A condition that an index on `column` serves. `~` sorts after all characters of an identifier.
    func condition(on column: SQL) -> SQL {
        "\(column) >= \(text) AND \(column) < \(text + "~")"
    }

    /// The one row found; nothing found is `unknown`.
    static func single(_ rows: [Row], _ text: String, unknown: Problem) throws(Problem) -> Row {
        guard let row = rows.first else { throw unknown }
        guard rows.count == 1 else {
            throw Problem(.requestMalformed, ["reason": "several identifiers begin with \(text); give more of it"])
        }
        return row
    }
}
