/// What drivers' source values mean. Values differ in case and wording; they are classified by what they contain.
public enum SourceNames {
    private struct Rule {
        let kind: SourceKind?
        /// Any of these within the value, in lower case.
        var parts: [String] = []
        /// Any of these as the whole value, in lower case.
        var wholes: [String] = []

        func matches(_ value: String) -> Bool {
            wholes.contains(value) || parts.contains { value.contains($0) }
        }
    }

    /// Tried in this order. Collected from the source values in sane-backends 1.2.1, the matchers of simple-scan (scanner.vala) and
    /// NAPS2 (SaneOptionMatchers), and reports of vendor drivers (Kyocera: naps2 #615; brscan5: naps2 #577).
    private static let rules = [
        // genesys "Transparency Adapter Infrared": an invisible channel, never meant by a profile's transparency.
        Rule(kind: nil, parts: ["infrared"]),
        // fujitsu, canon_dr "Card Front", "Card Back", "Card Duplex".
        Rule(kind: .card, parts: ["card"]),
        // "ADF Duplex", "Duplex ADF", "Automatic Document Feeder(left aligned,Duplex)", "2-sided (Binding Top)".
        Rule(kind: .feederDuplex, parts: ["duplex", "2-sided"]),
        // "ADF", "ADF Front", "Automatic Document Feeder(centrally aligned)", "Feeder"; Kyocera's "DP" is its document processor.
        Rule(kind: .feeder, parts: ["adf", "feeder"], wholes: ["dp"]),
        // "Transparency Unit", "TPU8x10", "TMA Slides", "Slide(s)", "Negative(s)", "Positive Slide", "Negative Film".
        Rule(kind: .transparency, parts: ["transp", "tpu", "tma", "slide", "negat", "film"]),
        // "Flatbed", "FlatBed", "FB", "Normal" (snapscan, umax), "Document Table" (Epson), "Platen".
        Rule(kind: .flatbed, parts: ["flatbed", "platen", "normal", "table"], wholes: ["fb"]),
        // libinsane hides it: what it does depends on the scanner.
        Rule(kind: .automatic, parts: ["auto"]),
    ]

    /// What a source value means, nil where that is not known.
    public static func kind(of value: String) -> SourceKind? {
        let value = value.lowercased()
        return rules.first { $0.matches(value) }?.kind
    }

    /// Whether light goes through what lies there: film, and the infrared that shows its dust.
    public static func shinesThrough(_ value: String) -> Bool {
        kind(of: value) == .transparency || value.lowercased().contains("infrared")
    }

    /// Whether a feeder shows nothing but the backs of its sheets: "ADF Back".
    public static func showsBacks(_ value: String) -> Bool { kind(of: value) == .feeder && value.lowercased().contains("back") }

    /// Special variants, taken only where there is no plain value of the kind: back sides only, films with a colour model of their own,
    /// a reduced area.
    private static let variants = ["back", "slide", "negat", "film", "8x10"]

    /// The value to choose for a kind of source, nil where none means it.
    public static func value(for kind: SourceKind, among values: [String]) -> String? {
        let candidates = values.filter { Self.kind(of: $0) == kind }
        return candidates.first { candidate in !variants.contains { candidate.lowercased().contains($0) } } ?? candidates.first
    }
}
