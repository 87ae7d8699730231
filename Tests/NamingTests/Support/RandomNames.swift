import Naming
import PlatenModel
import TestSupport

/// Values and templates that are meant to make trouble.
struct RandomNames {
    var generator: SeededNumbers

    init(seed: UInt64) {
        generator = SeededNumbers(seed: seed)
    }

    /// Characters with a meaning somewhere, and whole names that are reserved somewhere.
    private static let troublemakers = [
        "/", "\\", "..", ".", "../", ":", "*", "?", "\"", "<", ">", "|", " ", "\u{0}", "\n", "\r\n", "\t", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
        "\u{200B}", "\u{200E}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{2028}", "\u{301}", "\u{338}", "\u{D4E}", "\u{FF0F}",
        "\u{FF0E}", "\u{2025}", "\u{2100}", "\u{E000}", "\u{FFFE}", "\u{1F468}\u{200D}\u{1F469}", "\u{E0041}", "\u{1100}", "\u{1161}", "\u{11A8}",
        "con", "NUL", "com1", "LPT\u{B9}", "aux.", "_", "-", "~", "{", "]", "%2e%2e%2f", "א", "م", "e\u{301}", "é", "ß", "ẞ", "İ", "ŉ",
    ]

    mutating func value() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            text += generator.isLikely(0.5) ? (Self.troublemakers.randomElement(using: &generator) ?? "") : scalar()
        }
        // Now and then one that is far too long.
        return generator.isLikely(0.03) ? String(repeating: text, count: 40) : text
    }

    /// Any scalar of any plane, those of the first more often.
    private mutating func scalar() -> String {
        let limit: UInt32 = generator.isLikely(0.4) ? 0x7F : generator.isLikely(0.6) ? 0xFFFF : 0x10FFFF
        guard let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) else { return "x" }
        return String(scalar)
    }

    mutating func optional(_ chance: Double = 0.7) -> String? {
        generator.isLikely(chance) ? value() : nil
    }

    mutating func jobName() -> String {
        let letters = Array("abAB019._-")
        let usual = ["con", "NUL", "com1.x", "box", "Box", "box.", "a__b"].randomElement(using: &generator) ?? ""
        let random = "j" + String((0..<Int.random(in: 0...99, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
        return generator.isLikely(0.5) ? usual : random
    }

    mutating func designation() -> PageDesignation? {
        guard generator.isLikely(0.8) else { return nil }
        return PageDesignation(
            number: Int.random(in: 0...20, using: &generator), addition: ["", "", "a", "bc"].randomElement(using: &generator) ?? "",
            leaf: [nil, .recto, .verso].randomElement(using: &generator) ?? nil)
    }

    mutating func facts(sequence: Int, job: String? = nil) -> NameFacts {
        NameFacts(
            job: job ?? jobName(), item: JobItem(callNumber: optional(0.9), institution: optional(), collection: optional()),
            sequence: sequence, position: Int.random(in: 1...99, using: &generator), designation: designation(),
            side: [nil, .front, .back].randomElement(using: &generator) ?? nil, part: optional(), pass: optional(),
            role: CaptureRole.allCases.randomElement(using: &generator) ?? .page, date: CalendarDay(year: 2027, month: 3, day: 31),
            scanner: optional(0.9), profile: optional(0.9), fileExtension: ["tif", "TIF", "jp2"].randomElement(using: &generator) ?? "tif")
    }

    /// The text of a template; most of these can be parsed.
    mutating func template() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            text += generator.isLikely(0.3) ? "[" + piece() + piece() + "]" : piece()
            if generator.isLikely(0.3) { text += "/" }
        }
        let counter = ["{sequence:4}", "{position}", "{page:3}", "{folio:2}{leaf}", "{page:upper}"].randomElement(using: &generator) ?? ""
        let version = generator.isLikely(0.2) ? "[_v{version}]" : ""
        return text + (generator.isLikely(0.9) ? counter : "") + version + (generator.isLikely(0.9) ? ".{extension}" : "")
    }

    private mutating func piece() -> String {
        let field = NameField.allCases.randomElement(using: &generator) ?? .job
        let format = generator.isLikely(0.1) ? ":upper" : generator.isLikely(0.05) ? ":4" : ""
        let literals = ["_", "-", "x", " ", ".", "ab", "ε", "[[", "}}", "con"]
        return generator.isLikely(0.6) ? "{\(field)\(format)}" : literals.randomElement(using: &generator) ?? ""
    }
}
