/// Something that the check of a profile has to say.
public struct ProfileFinding: Codable, Sendable, Hashable {
    public var severity: FindingSeverity
    /// The file that it is about: the checked one, or one that it extends. Nil where it is about a scanner.
    public var file: String?
    /// From 1. Nil where the finding has no place in the file.
    public var line: Int?
    /// From 1, in Unicode scalars.
    public var column: Int?
    /// What is found, without a full stop.
    public var sentence: String
    /// What to do, in one sentence or two. May be empty.
    public var hint: String

    public init(
        severity: FindingSeverity, file: String? = nil, line: Int? = nil, column: Int? = nil, sentence: String, hint: String = ""
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
        self.hint = hint
    }
}

extension ProfileFinding: CustomStringConvertible {
    /// As compilers write it: `file:line:column: error: sentence. Hint.`
    public var description: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
        let text = "\(severity.rawValue): \(sentence)." + (hint.isEmpty ? "" : " \(hint)")
        return place.isEmpty ? text : "\(place): \(text)"
    }
}
