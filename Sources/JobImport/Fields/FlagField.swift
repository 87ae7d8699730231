import PlatenModel

/// Yes or no in English, Dutch, French and German.
enum FlagField {
    private static let yes: Set<String> = ["yes", "y", "true", "1", "x", "ja", "j", "waar", "oui", "o", "vrai", "wahr"]
    private static let no: Set<String> = ["no", "n", "false", "0", "-", "nee", "onwaar", "non", "faux", "nein", "falsch"]

    static func flag(_ text: String) throws(FieldFault) -> Bool {
        let word = text.lowercased()
        if yes.contains(word) { return true }
        if no.contains(word) { return false }
        throw FieldFault(.flagInvalid, allowed: "yes, ja, oui, true, x, 1; no, nee, non, nein, false, 0, or nothing")
    }
}
