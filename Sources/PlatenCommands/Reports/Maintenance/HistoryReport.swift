import PlatenModel

/// A figure's history, drawn with characters.
struct HistoryReport: Report {
    let payload: FigureHistory

    private static let height = 12
    private static let width = 60

    var lines: [String] {
        guard let range else { return [payload.sentence] }
        let points = payload.points.suffix(Self.width)
        var rows = [[Character]](repeating: [Character](repeating: " ", count: points.count), count: Self.height)
        func row(_ value: Double) -> Int {
            let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
            return Self.height - 1 - min(Self.height - 1, max(0, Int((share * Double(Self.height - 1)).rounded())))
        }
        for limit in [payload.lowerLimit, payload.upperLimit].compactMap(\.self) {
            for column in 0..<points.count { rows[row(limit)][column] = "-" }
        }
        if let centre = payload.centre { for column in 0..<points.count { rows[row(centre)][column] = "." } }
        for (column, point) in points.enumerated() {
            rows[row(point.value)][column] = point.signal == "jump" || point.signal == "drift" ? "!" : "*"
        }
        let unit = payload.unit.isEmpty ? "" : " \(payload.unit)"
        let digits = FigureFacts.of(payload.figure).digits
        var lines = ["\(payload.title)\(unit), \(payload.scanner)"]
        lines += rows.enumerated().map { index, characters in
            let label =
                index == 0
                ? HumanFormat.decimals(range.upperBound, digits) : index == Self.height - 1 ? HumanFormat.decimals(range.lowerBound, digits) : ""
            return String(repeating: " ", count: max(0, 10 - label.count)) + label + " |" + String(characters)
        }
        if let first = points.first, let last = points.last {
            lines.append(String(repeating: " ", count: 12) + "\(HumanFormat.time(first.time)) to \(HumanFormat.time(last.time))")
        }
        lines.append(payload.sentence)
        if let slope = payload.slope { lines.append("It changes by \(HumanFormat.decimals(slope, digits + 2))\(unit) a day.") }
        if let shift = payload.sinceLamp {
            let sign = shift.perCent > 0 ? "+" : ""
            lines.append(
                "Since the lamp's first look (\(HumanFormat.time(shift.since))): \(sign)\(HumanFormat.decimals(shift.perCent, 1)) %, "
                    + "after \(HumanFormat.decimals(shift.hours, 1)) hours of scanning.")
        }
        return lines
    }

    /// Values that are drawn.
    private var range: ClosedRange<Double>? {
        let values = payload.points.suffix(Self.width).map(\.value) + [payload.lowerLimit, payload.upperLimit, payload.centre].compactMap(\.self)
        guard let least = values.min(), let greatest = values.max() else { return nil }
        return greatest > least ? least...greatest : least - 1...greatest + 1
    }
}
