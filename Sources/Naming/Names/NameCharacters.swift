/// What becomes of each character of a value on its way into a name.
///
/// Letters, digits, marks, punctuation and symbols of all scripts are kept. What some file system forbids or gives a meaning is replaced, what
/// nobody sees is left out: two names that look the same should be the same.
enum NameCharacters {
    enum Treatment: Equatable {
        case keep
        /// Kept behind the letter that it belongs to only.
        case mark
        case leaveOut
        /// Stands between two parts of a value. Runs of these become one.
        case separator(Unicode.Scalar)
    }

    static let underscore: Unicode.Scalar = "_"
    static let hyphen: Unicode.Scalar = "-"

    /// Written as a hyphen: they part a call number as a hyphen does.
    private static let parting: Set<Unicode.Scalar> = ["/", "\\", ":", "|"]
    /// Written as an underscore. Together with the above: what Windows forbids in names; `/` everywhere, `:` on HFS+.
    private static let forbidden: Set<Unicode.Scalar> = ["<", ">", "\"", "?", "*"]
    /// Object replacement, replacement character, blank braille pattern: nothing to read.
    private static let blank: Set<Unicode.Scalar> = ["\u{FFFC}", "\u{FFFD}", "\u{2800}"]

    /// Whether a template may write this character as it stands.
    static func isFitForName(_ scalar: Unicode.Scalar) -> Bool {
        switch treatment(of: scalar) {
        case .keep, .mark: true
        case .leaveOut: false
        case .separator: scalar == underscore || scalar == " " || scalar.properties.generalCategory == .dashPunctuation
        }
    }

    static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        if scalar.isASCII { return treatmentOfASCII(scalar) }
        let properties = scalar.properties
        if properties.isWhitespace || blank.contains(scalar) { return .separator(underscore) }
        if properties.isDefaultIgnorableCodePoint { return .leaveOut }
        switch properties.generalCategory {
        case .control, .format: return .leaveOut
        case .surrogate, .privateUse, .unassigned: return .separator(underscore)
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .dashPunctuation: return .separator(hyphen)
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: return .keep
        default: return treatmentOfLookalike(scalar)
        }
    }

    private static func treatmentOfASCII(_ scalar: Unicode.Scalar) -> Treatment {
        if parting.contains(scalar) || scalar == hyphen { return .separator(hyphen) }
        if forbidden.contains(scalar) || scalar == underscore || scalar.properties.isWhitespace { return .separator(underscore) }
        return scalar.properties.generalCategory == .control ? .leaveOut : .keep
    }

    /// A full-width slash is a slash, and an ellipsis is dots, on a file system that folds compatible forms.
    private static func treatmentOfLookalike(_ scalar: Unicode.Scalar) -> Treatment {
        let plain = UnicodeForms.compatible(String(scalar)).unicodeScalars
        if plain.contains(where: parting.contains) { return .separator(hyphen) }
        if plain.contains(where: forbidden.contains) || plain.allSatisfy({ $0 == "." }) { return .separator(underscore) }
        return .keep
    }
}
