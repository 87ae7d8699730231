/// A text with `${name}` for the value of a variable and `$$` for a dollar sign.
enum VariableText {
    enum Part: Hashable {
        case text(String)
        case variable(String)
    }

    /// A text that is not written as one with variables.
    struct Fault: Error {
        /// Without a full stop.
        let reason: String
        let hint: String
    }

    /// Nil where the text is to be taken as it is. A dollar sign before anything else stands for itself.
    static func parts(of text: String) throws(Fault) -> [Part]? {
        guard text.contains("$") else { return nil }
        var parts: [Part] = []
        var literal = ""
        var rest = text[...]
        while let dollar = rest.firstIndex(of: "$") {
            literal += rest[..<dollar]
            rest = rest[rest.index(after: dollar)...]
            switch rest.first {
            case "$":
                literal += "$"
                rest = rest.dropFirst()
            case "{":
                if !literal.isEmpty { parts.append(.text(literal)) }
                literal = ""
                parts.append(.variable(try takeName(from: &rest)))
            default:
                literal += "$"
            }
        }
        literal += rest
        if !literal.isEmpty { parts.append(.text(literal)) }
        return parts
    }

    /// Letters, digits, hyphens and underscores of ASCII, a letter first; not too many of them.
    static func isName(_ name: some StringProtocol) -> Bool {
        guard let first = name.first, first.isASCII, first.isLetter, name.utf8.count <= VariableLimits.nameLength else { return false }
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }

    static let nameHint = "Write up to \(VariableLimits.nameLength) letters, digits, hyphens and underscores, with a letter first."

    private static func takeName(from rest: inout Substring) throws(Fault) -> String {
        guard let end = rest.firstIndex(of: "}") else {
            throw Fault(reason: "a variable begins with ${ and does not end", hint: "Write ${name}, or $${ for the characters themselves.")
        }
        let name = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        guard isName(name) else {
            throw Fault(reason: "\"\(YAMLNode.shortened(String(name)))\" cannot be the name of a variable", hint: nameHint)
        }
        return String(name)
    }
}
