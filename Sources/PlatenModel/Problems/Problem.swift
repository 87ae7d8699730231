/// Something that went wrong, as data: a stable code, typed parameters, an English sentence and what to do next.
public struct Problem: Error, Codable, Sendable, Hashable {
    public var code: ProblemCode
    /// Values for the sentence, by the names that ``ProblemMessages`` uses.
    public var parameters: [String: String]
    /// What happened, in one line.
    public var sentence: String
    /// What to do next, in one line. Empty where nothing can be done.
    public var next: String

    public init(_ code: ProblemCode, _ parameters: [String: String] = [:]) {
        self.code = code
        self.parameters = parameters
        let message = ProblemMessages.message(of: code)
        sentence = ProblemMessages.fill(message.sentence, with: parameters)
        next = ProblemMessages.fill(message.next, with: parameters)
    }
}

extension Problem: CustomStringConvertible {
    /// Sentence and next step on one line, as an operator reads them.
    public var description: String { next.isEmpty ? sentence : "\(sentence) \(next)" }
}
