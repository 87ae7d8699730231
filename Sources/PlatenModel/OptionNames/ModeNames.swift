/// What drivers' mode values mean. Values differ in case and wording; they are classified by what they contain.
public enum ModeNames {
    private struct Rule {
        let mode: ColourMode?
        let parts: [String]
    }

    /// Tried in this order. Collected from the mode values in sane-backends 1.2.1, simple-scan (scanner.vala), NAPS2
    /// (SaneOptionMatchers) and libinsane.
    private static let rules = [
        // Dots that imitate greys cannot be undone: "Halftone", "Gray[Error Diffusion]" (brscan), "Color Halftone" (microtek2). Never chosen.
        Rule(mode: nil, parts: ["halftone", "diffusion", "dither"]),
        // One bit of each colour (microtek2, mustek "Color Lineart"), and channels nobody sees.
        Rule(mode: nil, parts: ["color lineart", "infrared"]),
        // "Lineart", "LineArt", "Binary", "Black & White", "Black and White - Line Art", "1-bit Black & White", "Monochrome", "Thresholded".
        Rule(mode: .lineart, parts: ["lineart", "line art", "binary", "black", "monochrome", "threshold"]),
        // "Gray", "Grayscale", "True Gray", "8-bit Grayscale", "Grayscale - 256 Levels".
        Rule(mode: .grey, parts: ["gray", "grey"]),
        // "Color", "24bit Color", "24bit Color[Fast]", "24-bit Color", "Color - 16 Million Colors".
        Rule(mode: .colour, parts: ["color", "colour"]),
    ]

    /// What a mode value means, nil where that is not known.
    public static func mode(of value: String) -> ColourMode? {
        let value = value.lowercased()
        return rules.first { rule in rule.parts.contains { value.contains($0) } }?.mode
    }

    /// The bits a sample that a mode value names, such as 8 for `24bit Color`; nil where it names none.
    public static func depth(of value: String) -> Int? {
        guard let mode = mode(of: value) else { return nil }
        if mode == .lineart { return 1 }
        let lower = value.lowercased()
        // "Grayscale - 256 Levels", "Color - 16 Million Colors" (Brother's and Lexmark's wording).
        if lower.contains("256 levels") || lower.contains("16 million") { return 8 }
        guard let bit = lower.firstRange(of: "bit") else { return nil }
        let digits = lower[..<bit.lowerBound].reversed().drop { $0 == "-" || $0 == " " }.prefix { $0.isNumber }
        guard let bits = Int(String(digits.reversed())) else { return nil }
        // "24bit Color" counts all samples of a pixel, as does "48 bits color"; "16-bit Color" is met for one sample.
        return mode == .colour && bits % 3 == 0 ? bits / 3 : bits
    }

    /// Variants that trade quality for time, taken only where there is nothing else.
    private static let variants = ["fast"]

    /// The value to choose for a mode, the one that names `depth` where several mean the mode; nil where none means it.
    public static func value(for mode: ColourMode, depth: Int, among values: [String]) -> String? {
        let candidates = values.filter { Self.mode(of: $0) == mode }
        let plain = candidates.filter { candidate in !variants.contains { candidate.lowercased().contains($0) } }
        let ordered = plain + candidates.filter { !plain.contains($0) }
        return ordered.first { Self.depth(of: $0) == depth } ?? ordered.first { Self.depth(of: $0) == nil } ?? ordered.first
    }
}
