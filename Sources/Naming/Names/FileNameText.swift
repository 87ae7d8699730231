/// A value as part of a name that people can read and every file system takes.
///
/// `Ms. II 1.234/α` becomes `Ms._II_1.234-α`, `../../etc` becomes `etc`. The result is NFC. White space is written `_`, slashes and colons `-`,
/// other forbidden characters `_`; runs of these become one, a hyphen where there is one among them. Invisible characters are left out; dots,
/// hyphens and underscores at both ends as well. A long value is never cut: two call numbers that begin alike would get one folder.
enum FileNameText {
    /// Empty where nothing of the value can stand in a name.
    static func of(_ value: String) -> String {
        var written = String.UnicodeScalarView()
        var separator: Unicode.Scalar?
        for scalar in UnicodeForms.composed(value).unicodeScalars {
            switch NameCharacters.treatment(of: scalar) {
            case .leaveOut: break
            case .separator(let other): separator = separator == NameCharacters.hyphen ? separator : other
            case .mark:
                if separator == nil, let last = written.last, last != "." { written.append(scalar) }
            case .keep:
                if written.isEmpty, scalar == "." { continue }
                if let separator, !written.isEmpty { written.append(separator) }
                separator = nil
                written.append(scalar)
            }
        }
        while let last = written.last, last == "." || last == NameCharacters.hyphen || last == NameCharacters.underscore {
            written.removeLast()
        }
        return UnicodeForms.composed(String(written))
    }
}
