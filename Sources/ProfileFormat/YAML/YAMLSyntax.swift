import Yams

/// What Yams says of a text that is not YAML, as a problem with its place.
enum YAMLSyntax {
    static func report(_ error: any Error, text: String, file: String, log: ProblemLog) -> ReadingStopped {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            let place = Place(file: file, line: mark.line, column: mark.column)
            return log.stop(at: place, sentence(problem), hint: hint(at: place, in: text))
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "\"\(YAMLNode.shortened(YAMLStandIn.remove(from: $0)))\"" }.joined(separator: ", ")
            let place = Place(file: file, line: context.mark.line, column: context.mark.column)
            return log.stop(at: place, "the key \(names) is written twice", hint: "Keep one of them.")
        case YamlError.reader(let problem, let offset, _, _):
            guard let offset else { return log.stop(at: file, sentence(problem), hint: "Take out characters that cannot be seen.") }
            let index = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
            return log.stop(at: place(of: index, in: text, file: file), sentence(problem), hint: "Take out characters that cannot be seen.")
        default:
            return log.stop(at: file, "the file cannot be read as YAML", hint: "Check its syntax.")
        }
    }

    static func place(of index: String.Index, in text: String, file: String) -> Place {
        let before = text.unicodeScalars[..<index]
        let line = before.count { $0 == "\n" } + 1
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        return Place(file: file, line: line, column: column)
    }

    private static func sentence(_ problem: String) -> String {
        "this is not YAML: \(problem)"
    }

    private static func hint(at place: Place, in text: String) -> String {
        let lines = text.unicodeScalars.split(separator: "\n", maxSplits: place.line, omittingEmptySubsequences: false)
        let line = place.line <= lines.count ? String(lines[place.line - 1]) : ""
        // To YAML, braces within brackets or braces are a group, whatever stands before them.
        if let variable = line.firstRange(of: "${"), line[..<variable.lowerBound].contains(where: { "[{".contains($0) }) {
            return "Put a text with ${name} in quotes where it stands within brackets or braces."
        }
        switch line.unicodeScalars.dropFirst(place.column - 1).first {
        case "\t": return "Indent with spaces, not with tabs."
        case "@", "`", "%": return "Put the text in quotes."
        default: return "Check indentation, quotes and brackets there and on the line before."
        }
    }
}
