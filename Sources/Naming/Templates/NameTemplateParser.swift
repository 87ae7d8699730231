/// Reads a template from left to right.
struct NameTemplateParser {
    let characters: [Character]
    /// Index of the next character.
    var index = 0
    /// Where each field was first seen outside of groups, and where in a group.
    var columns: [NameField: Int] = [:]
    var columnsInGroups: [NameField: Int] = [:]
    /// Index behind the last slash, in a group or not.
    var componentStart = 0
    /// Where the last component's extension stands.
    var extensionColumn: Int?

    init(_ text: String) {
        // Slashes and braces are found as characters of their own only where no mark follows them: composing does not change that.
        characters = Array(UnicodeForms.composed(text))
    }

    mutating func template() throws(NameTemplateError) -> [NamePiece] {
        guard !characters.isEmpty else { throw error(.templateEmpty) }
        var pieces: [NamePiece] = []
        while index < characters.count {
            pieces.append(try nextPiece(inGroup: false))
        }
        try checkComponentEnd()
        try checkWhole()
        return pieces
    }

    func error(_ reason: NameTemplateError.Reason, at index: Int? = nil) -> NameTemplateError {
        NameTemplateError(column: (index ?? self.index) + 1, reason: reason)
    }

    private mutating func nextPiece(inGroup: Bool) throws(NameTemplateError) -> NamePiece {
        switch characters[index] {
        case "/": return try separator()
        case "{" where !isDoubled(index): return try field(inGroup: inGroup)
        case "[" where !isDoubled(index):
            guard !inGroup else { throw error(.groupInGroup) }
            return try group()
        case "}" where !isDoubled(index): throw error(.braceNotOpened)
        case "]" where !isDoubled(index): throw error(.bracketNotOpened)
        default: return try literal()
        }
    }

    private func isDoubled(_ index: Int) -> Bool {
        index + 1 < characters.count && characters[index + 1] == characters[index]
    }

    private mutating func separator() throws(NameTemplateError) -> NamePiece {
        try checkComponentEnd()
        index += 1
        componentStart = index
        extensionColumn = nil
        return .separator
    }

    private mutating func group() throws(NameTemplateError) -> NamePiece {
        let start = index
        index += 1
        // What a group begins with, its component begins with.
        if start == componentStart { componentStart = index }
        var pieces: [NamePiece] = []
        while index < characters.count, characters[index] != "]" || isDoubled(index) {
            pieces.append(try nextPiece(inGroup: true))
        }
        guard index < characters.count else { throw error(.bracketNotClosed, at: start) }
        index += 1
        let group = NamePiece.group(pieces)
        guard !group.fields.isEmpty else { throw error(.groupWithoutField, at: start) }
        if group.fields.count > 1, group.fields.contains(where: { $0.field == .version }) {
            throw error(.versionNotAlone, at: columnsInGroups[.version].map { $0 - 1 })
        }
        return group
    }

    private mutating func literal() throws(NameTemplateError) -> NamePiece {
        var text = ""
        while index < characters.count {
            let character = characters[index]
            if "{}[]".contains(character) {
                guard isDoubled(index) else { break }
                index += 1
            } else if character == "/" {
                break
            } else {
                try check(literal: character)
            }
            text.append(character)
            index += 1
        }
        return .literal(text)
    }

    private func check(literal character: Character) throws(NameTemplateError) {
        // A brace with a mark on it is a character of its own, and a brace to nobody.
        let hidesSyntax = character.unicodeScalars.contains { "/{}[]".unicodeScalars.contains($0) }
        guard !hidesSyntax, character.unicodeScalars.allSatisfy(NameCharacters.isFitForName) else {
            throw error(.characterForbidden(Self.visible(character)))
        }
        guard index == componentStart else { return }
        if character == "." { throw error(.componentHidden) }
        if character == " " { throw error(.componentEdge) }
    }

    /// A mark that its base does not show, or a control character, says nothing in a message; its number does.
    private static func visible(_ character: Character) -> String {
        let scalars = character.unicodeScalars
        return scalars.count == 1 && scalars.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0.value < 0x7F }
            ? String(character)
            : scalars.map { "U+" + PaddedNumber.hexadecimal($0.value, digits: 4) }.joined(separator: " ")
    }

    /// Called where a slash or the end stands.
    private func checkComponentEnd() throws(NameTemplateError) {
        let component = characters[componentStart..<index]
        guard let last = component.last else { throw error(.componentEmpty) }
        if last == " " || last == "." { throw error(.componentEdge, at: index - 1) }
        if !component.contains(where: "{}[]".contains), WindowsDeviceNames.include(String(component)) {
            throw error(.componentReserved(String(component)), at: componentStart)
        }
    }
}
