import FoundationEssentials

/// Patches of a chart as scanin wrote them: CGATS.17 text with the reference and what the scanner saw.
struct ChartReading {
    private let header: [Substring]
    private let patches: [Substring]
    private let footer: [Substring]
    private let fields: [Substring]
    /// Greatest standard deviation of a patch, of any channel, in per cent of full scale.
    let greatestDeviation: Double

    /// Nil: it is no such text.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let begin = lines.firstIndex(of: "BEGIN_DATA"), let end = lines.firstIndex(of: "END_DATA"), begin < end,
            let formatStart = lines.firstIndex(of: "BEGIN_DATA_FORMAT"), formatStart + 1 < lines.count
        else { return nil }
        header = Array(lines[...begin])
        patches = lines[(begin + 1)..<end].filter { !$0.allSatisfy(\.isWhitespace) }
        footer = Array(lines[end...])
        fields = lines[formatStart + 1].split(separator: " ")
        let deviations = fields.indices.filter { [fields] in fields[$0].hasPrefix("STDEV_") }
        greatestDeviation =
            patches.flatMap { patch -> [Double] in
                let values = patch.split(separator: " ")
                return deviations.compactMap { values.indices.contains($0) ? Double(values[$0]) : nil }
            }.max() ?? 0
    }

    var count: Int { patches.count }

    /// Of each patch: its values by the names of their fields.
    var rows: [[String: String]] {
        patches.map { patch in
            let values = patch.split(separator: " ").map(String.init)
            return Dictionary(zip(fields.map(String.init), values)) { first, _ in first }
        }
    }

    /// The text with every third patch only, or without them.
    func text(everyThird: Bool) -> String {
        let kept = patches.enumerated().filter { ($0.offset % 3 == 1) == everyThird }.map(\.element)
        let header = header.map { $0.hasPrefix("NUMBER_OF_SETS") ? Substring("NUMBER_OF_SETS \(kept.count)") : $0 }
        return (header + kept + footer).joined(separator: "\n")
    }

    /// Differences that profcheck printed, of each patch, in its order.
    static func differences(_ text: String) -> [Double] {
        text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
            return Double(line[line.index(after: line.startIndex)..<end])
        }
    }
}
