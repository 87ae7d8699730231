/// One thing that is wrong with a table of jobs: where, what was read, what is allowed.
public struct JobImportError: Error, Codable, Sendable, Hashable {
    public var code: JobImportErrorCode
    /// Line of the file, from 1; a record of several lines begins on it. Nil: the whole file.
    public var line: Int?
    /// From 1. Nil: the whole line.
    public var column: Int?
    /// The column's name as the file has it.
    public var header: String?
    /// What the file says there, shortened where it is long, control characters made visible.
    public var read: String
    /// What would do.
    public var allowed: String
    /// The line with which this one collides; or the one on which the field begins, where that is not ``line``.
    public var otherLine: Int?
    /// All of it in one line for people.
    public var sentence: String

    public init(
        _ code: JobImportErrorCode, line: Int? = nil, column: Int? = nil, header: String? = nil, read: String, allowed: String,
        otherLine: Int? = nil
    ) {
        self.code = code
        self.line = line
        self.column = column
        self.header = header.map(Self.excerpt)
        self.read = Self.excerpt(read)
        self.allowed = allowed
        self.otherLine = otherLine
        sentence = ""
        sentence = composedSentence
    }

    /// Characters that are shown of what was read.
    static let longestExcerpt = 60

    /// Fit for a terminal and a line of a list.
    private static func excerpt(_ text: String) -> String {
        let visible = text.prefix(longestExcerpt).unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(Character(scalar))
        }
        return visible.joined() + (text.count > longestExcerpt ? "…" : "")
    }
}
