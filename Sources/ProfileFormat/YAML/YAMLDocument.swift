import Yams

/// A YAML file as a tree of values with their places.
///
/// Anchors, aliases and tags are refused: `extends` does what they would be used for, and without them no small file can unfold into a large one.
/// Yams resolves aliases while it reads, so the three indicators are replaced by private characters before it sees them, and put back afterwards.
struct YAMLDocument {
    let file: String
    /// Nil where the file holds nothing but comments.
    let root: YAMLNode?

    /// Reads a file. Every failure names the file, and the line and column where there is one.
    init(file: String, log: ProblemLog) throws(ReadingStopped) {
        let text: String
        do {
            text = try TextFile.read(file)
        } catch {
            throw log.stop(at: file, error.reason, hint: error.hint)
        }
        try self.init(text, file: file, log: log)
    }

    init(_ text: String, file: String, log: ProblemLog) throws(ReadingStopped) {
        self.file = file
        // Editors of Windows write a byte order mark, which is no part of the text (Unicode Standard, section 23.8).
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        if let place = Self.firstStandIn(in: text, file: file) {
            throw log.stop(at: place, "this character is not allowed", hint: "Take it out.")
        }
        if let mark = text.unicodeScalars.firstIndex(of: "\u{FEFF}") {
            // Files that were joined have it in their middle, where nobody sees it.
            throw log.stop(
                at: YAMLSyntax.place(of: mark, in: text, file: file), "a byte order mark stands in the middle of the text",
                hint: "Delete the line and write it again.")
        }
        let node: Node?
        do {
            node = try Parser(yaml: YAMLStandIn.insert(into: text), encoding: .utf8).singleRoot()
        } catch {
            throw YAMLSyntax.report(error, text: text, file: file, log: log)
        }
        if let node {
            root = try YAMLConversion(file: file, log: log).convert(node, depth: 1)
        } else {
            root = nil
        }
    }

    private static func firstStandIn(in text: String, file: String) -> Place? {
        guard let index = text.unicodeScalars.firstIndex(where: YAMLStandIn.isStandIn) else { return nil }
        return YAMLSyntax.place(of: index, in: text, file: file)
    }
}
