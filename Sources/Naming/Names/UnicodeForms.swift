import Foundation

/// Normal forms of Unicode (Unicode Standard Annex 15). The only place that needs all of Foundation.
enum UnicodeForms {
    /// NFC: letters with their marks as one character, as keyboards write them.
    static func composed(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping
    }

    /// NFKD: letters and marks apart, and what only looks different (full-width, superscript, ligatures) as plain letters.
    static func compatible(_ text: String) -> String {
        text.decomposedStringWithCompatibilityMapping
    }
}
