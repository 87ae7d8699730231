import PlatenModel

/// What is wrong with a template, and where.
public struct NameTemplateError: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case templateEmpty
        case fieldUnknown(String)
        /// A text behind a colon that is no format at all.
        case formatUnknown(NameField, String)
        /// A format that this field does not take.
        case formatUnfit(NameField, String)
        case formatRepeated(NameField, String)
        case braceNotClosed
        case braceNotOpened
        case bracketNotClosed
        case bracketNotOpened
        case groupInGroup
        case groupWithoutField
        case characterForbidden(String)
        case componentEmpty
        /// Begins with a dot: the masters' root keeps hidden folders for itself.
        case componentHidden
        /// Begins with a space, or ends with a space or dot.
        case componentEdge
        case componentReserved(String)
        case extensionMissing
        case counterMissing
        /// `{folio}` is all that counts, and nothing tells recto from verso.
        case leafMissing
        /// `{version}` shares its group with a field that may have no value.
        case versionNotAlone
    }

    /// Character at which it is wrong, from 1. Of something that is missing: the one behind the last.
    public let column: Int
    public let reason: Reason

    /// The known field or format that was probably meant.
    public var nearest: String? {
        switch reason {
        case .fieldUnknown(let name): NearestName.of(name, among: NameField.allCases.map(\.rawValue))
        case .formatUnknown(_, let text): NearestName.of(text, among: NameFormat.Case.allCases.map(\.rawValue))
        default: nil
        }
    }
}

extension NameTemplateError: CustomStringConvertible {
    /// `column 12: there is no field {seqence}; expected …; did you mean sequence?`
    public var description: String {
        let meant = nearest.map { "; did you mean \($0)?" } ?? ""
        return "column \(column): \(texts.wrong); expected \(texts.expected)\(meant)"
    }

    /// What is wrong, without its place.
    public var wrong: String { texts.wrong }

    /// What should stand there instead.
    public var expected: String { texts.expected }

    private var texts: (wrong: String, expected: String) {
        switch reason {
        case .templateEmpty: ("there is nothing", "a path such as \(NameTemplate.standard)")
        case .fieldUnknown(let name):
            ("there is no field {\(name)}", "one of \(NameField.allCases.map(\.rawValue).joined(separator: ", "))")
        case .formatUnknown(let field, let text): ("\u{201C}\(text)\u{201D} is no format", Self.formats(of: field))
        case .formatUnfit(let field, let text): ("{\(field)} cannot be written as \u{201C}\(text)\u{201D}", Self.formats(of: field))
        case .formatRepeated(let field, let text): ("{\(field)} has a second format of one kind, \u{201C}\(text)\u{201D}", "each kind once")
        case .braceNotClosed: ("the field does not end", "a } behind its name")
        case .braceNotOpened: ("a } without a field", "}} for the brace itself")
        case .bracketNotClosed: ("the group does not end", "a ] behind it")
        case .bracketNotOpened: ("a ] without a group", "]] for the bracket itself")
        case .groupInGroup: ("a group within a group", "the ] of the first one, or [[ for the bracket itself")
        case .groupWithoutField: ("a group without a field", "a field in it, or [[ and ]] for the brackets themselves")
        case .characterForbidden(let text): ("a character that not every file system takes, \(text)", "a letter, digit, hyphen or underscore")
        case .componentEmpty: ("a folder or file without a name", "something between two slashes, and no slash at either end")
        case .componentHidden: ("a name that begins with a dot", "something else first: hidden folders are kept for Platen itself")
        case .componentEdge: ("a space or dot at the edge of a name, which not every system keeps", "a letter, digit, hyphen or underscore")
        case .componentReserved(let name): ("Windows keeps the name \(name) for a device", "another name")
        case .extensionMissing: ("the file has no extension", ".{extension} at the end, outside of [ ]")
        case .counterMissing: ("nothing tells one page from another", "{sequence}, {position} or {page} outside of [ ]")
        case .leafMissing: ("{folio} tells no side", "{leaf} besides, or {page}, which writes both")
        case .versionNotAlone: ("{version} depends on another field", "a group of its own, such as [_v{version}]")
        }
    }

    private static func formats(of field: NameField) -> String {
        let formats = [
            field.takesDigits ? "digits from 1 to \(NameFormat.greatestDigits)" : nil,
            field.takesWords ? "two words with a comma between them" : nil,
            field.takesCase ? NameFormat.Case.allCases.map(\.rawValue).joined(separator: " or ") : nil,
        ]
        let known = formats.compactMap { $0 }
        return known.isEmpty ? "no format for {\(field)}" : known.joined(separator: ", or ")
    }
}
