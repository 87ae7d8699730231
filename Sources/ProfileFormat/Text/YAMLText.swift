import PlatenModel

/// Values as a profile writes them, on one line, so that the reader gets the very same back.
enum YAMLText {
    /// A text, in quotes unless it is a plain word that means nothing else.
    static func text(_ text: String) -> String {
        isPlainWord(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// Without an exponent, which quantities do not have before their units.
    static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        // The shortest text that gives the same number again.
        let text = String(value)
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]), exponent < 0 else { return text }
        let sign = value < 0 ? "-" : ""
        let digits = text[..<mark].filter(\.isNumber)
        return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }

    static func list(_ items: some Sequence<String>) -> String { "[\(items.joined(separator: ", "))]" }

    static func group(_ entries: some Sequence<(key: String, value: String)>) -> String {
        "{\(entries.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }

    static func option(_ value: OptionValue?) -> String {
        switch value {
        case nil: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): optionNumber(number)
        case .numbers(let numbers): list(numbers.map(optionNumber))
        case .text(let text): self.text(text)
        }
    }

    /// Words from the sheet table where the area is one, since people know those.
    static func area(_ area: ScanArea) -> String {
        if let paper = PaperSize.areas.first(where: { $0.value == area }) { return paper.name }
        switch area {
        case .maximum: return "maximum"
        case .auto(let margin): return group([("margin", length(margin))])
        case .rectangle(let x, let y, let width, let height): return rectangle(x, y, width, height)
        }
    }

    static func clip(_ frame: ClipFrame) -> String { rectangle(frame.x, frame.y, frame.width, frame.height) }

    private static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
        group([("x", length(x)), ("y", length(y)), ("width", length(width)), ("height", length(height))])
    }

    static func sampling(_ rule: SamplingRule) -> String {
        switch rule {
        case .share(let share): group([("share", measure(share, .fraction))])
        case .plan(let limit, let level): group([("aql", number(limit.percent)), ("level", level.rawValue)])
        }
    }

    static func calibration(_ age: CalibrationAge) -> String {
        group(
            [("warn-after", age.warnAfter), ("refuse-after", age.refuseAfter)].compactMap { key, days in days.map { (key: key, value: "\($0) d") } })
    }

    static func limits(_ limits: MeasureLimits?, of measure: Measure) -> String {
        guard let limits else { return "null" }
        return group(
            LimitKey.allCases.compactMap { key -> (key: String, value: String)? in
                guard let value = limits[key.action, key.side] else { return nil }
                return (key.rawValue, self.measure(value, measure.unit))
            })
    }

    /// A number that the reader makes the very same of.
    private static func measure(_ value: Double, _ unit: MeasureUnit) -> String {
        guard unit == .fraction else { return unit == .millimetres ? length(value) : number(value) }
        // A hundred times the number may be another one a hundredth of which is not this one.
        let percent = [value * 100, (value * 100).nextUp, (value * 100).nextDown].first { $0 / 100 == value }
        return number(percent ?? value * 100) + " %"
    }

    static func length(_ millimetres: Double) -> String { "\(number(millimetres)) mm" }

    static func resolution(_ pixelsAnInch: Double) -> String { "\(number(pixelsAnInch)) ppi" }

    /// Options have no units, and may be as large or small as they like.
    private static func optionNumber(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }

    /// Words of YAML 1.1 that are not text, as the reader takes them.
    private static let reserved: Set<String> = ["true", "yes", "on", "false", "no", "off", "null"]

    private static func isPlainWord(_ text: String) -> Bool {
        guard let first = text.first, first.isASCII, first.isLetter, !reserved.contains(text.lowercased()) else { return false }
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
    }

    /// YAML 1.2, section 5.7; a dollar sign is written twice, since one may begin a variable.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "$": return "$$"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        default: return String(scalar)
        }
    }
}
