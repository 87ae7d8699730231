extension NameTemplateParser {
    /// A field with its formats; the next character is its brace.
    mutating func field(inGroup: Bool) throws(NameTemplateError) -> NamePiece {
        let start = index
        guard let end = characters[start...].firstIndex(of: "}") else { throw error(.braceNotClosed) }
        let parts = characters[(start + 1)..<end].split(separator: ":", omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let field = NameField(rawValue: name) else { throw error(.fieldUnknown(name), at: start + 1) }
        var format = NameFormat()
        var kinds: Set<FormatKind> = []
        for part in parts.dropFirst() {
            let kind = try read(String(part), at: part.startIndex, of: field, into: &format)
            guard kinds.insert(kind).inserted else { throw error(.formatRepeated(field, String(part)), at: part.startIndex) }
        }
        note(field, at: start + 1, inGroup: inGroup)
        index = end + 1
        return .field(field, format)
    }

    private enum FormatKind {
        case digits
        case letters
        case words
    }

    private mutating func note(_ field: NameField, at column: Int, inGroup: Bool) {
        if inGroup {
            columnsInGroups[field] = columnsInGroups[field] ?? column
        } else {
            columns[field] = columns[field] ?? column
            if field == .fileExtension { extensionColumn = column }
        }
    }

    private func read(
        _ text: String, at place: Int, of field: NameField, into format: inout NameFormat
    ) throws(NameTemplateError) -> FormatKind {
        if let letters = NameFormat.Case(rawValue: text) {
            guard field.takesCase else { throw error(.formatUnfit(field, text), at: place) }
            format.letters = letters
            return .letters
        }
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard field.takesDigits, let digits = Int(text), (1...NameFormat.greatestDigits).contains(digits) else {
                throw error(.formatUnfit(field, text), at: place)
            }
            format.digits = digits
            return .digits
        }
        let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 2 else { throw error(.formatUnknown(field, text), at: place) }
        // Words that would not be written as they stand, or not tell the sides apart, are a slip of the hand.
        guard field.takesWords, words.allSatisfy({ !$0.isEmpty && FileNameText.of($0) == $0 }),
            NameCollisionKey.of(words[0]) != NameCollisionKey.of(words[1])
        else { throw error(.formatUnfit(field, text), at: place) }
        format.words = NameFormat.Words(first: words[0], second: words[1])
        return .words
    }

    /// What only the whole template shows.
    func checkWhole() throws(NameTemplateError) {
        guard extensionColumn != nil else { throw error(.extensionMissing) }
        let counters = columns.keys.filter(\.counts)
        guard !counters.isEmpty else { throw error(.counterMissing) }
        if counters == [.folio], columns[.leaf] == nil, columnsInGroups[.leaf] == nil {
            throw error(.leafMissing, at: columns[.folio].map { $0 - 1 })
        }
    }
}
