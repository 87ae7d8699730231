import PlatenModel

/// A text by which a driver tells what was pressed: `scan`, `3:email`, `button0`, `none`.
struct SensorText {
    /// Buttons in the order of the text.
    private(set) var buttons: [SensorName] = []
    /// The number on the scanner's display.
    private(set) var number: Double?

    /// Words that mean no button (hp5590.c).
    private static let silence: Set<String> = ["", "none"]
    /// Words for buttons that have a common name of another spelling.
    private static let names: [String: SensorName] = ["mail": .email, "e-mail": .email]

    init(_ text: String) {
        for part in text.split(separator: ":") {
            let word = part.split(separator: " ").joined(separator: "-").lowercased()
            if Self.silence.contains(word) { continue }
            if let value = Int(word) {
                number = Double(value)
            } else {
                buttons.append(Self.names[word] ?? Self.numbered(word) ?? SensorName(rawValue: word))
            }
        }
    }

    /// avision.c string_for_button: `button0` is the first.
    private static func numbered(_ word: String) -> SensorName? {
        guard word.hasPrefix("button"), let number = Int(word.dropFirst("button".count)), (0..<1_000).contains(number) else { return nil }
        return .button(number + 1)
    }
}
