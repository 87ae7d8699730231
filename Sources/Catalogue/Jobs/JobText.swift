import GRDB
import PlatenModel

/// The words by which a job is found, in the table `jobText`.
enum JobText {
    static func write(_ job: Job, _ number: Int64, into database: Database) throws {
        let words = [job.name, job.title, job.item.callNumber, job.item.institution, job.item.collection, job.item.slip]
            .compactMap { $0 }.joined(separator: "\n")
        try database.execute(literal: "DELETE FROM jobText WHERE rowid = \(number)")
        try database.execute(literal: "INSERT INTO jobText (rowid, words) VALUES (\(number), \(words))")
    }

    /// Words as FTS5 reads them: each quoted, so that nothing in it is an operator, and as the beginning of a word. Nil: there are none.
    static func query(_ words: String) -> String? {
        let terms = words.split(whereSeparator: \.isWhitespace).prefix(maximumTerms).map { term in
            "\"\(term.replacing("\"", with: "\"\""))\"*"
        }
        // A term of nothing but punctuation matches no token, and a query of such terms alone is an error of FTS5.
        let meant = terms.filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
        return meant.isEmpty ? nil : meant.joined(separator: " ")
    }

    /// What a person types into a search.
    private static let maximumTerms = 16
}
