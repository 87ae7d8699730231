/// Labels with valid names, sorted, each once: of two that have the same name the last counts.
struct LabelSet: Hashable, Comparable {
    /// In braces, escaped; empty where there are none. Two sets are the same exactly when this is.
    let text: String
    private let pairs: String

    init(_ dimensions: [(String, String)]) {
        var values: [String: String] = [:]
        for (name, value) in dimensions { values[MetricName.label(name)] = value }
        pairs = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.key)=\"\(ExpositionText.labelValue($0.value))\"" }.joined(separator: ",")
        text = pairs.isEmpty ? "" : "{\(pairs)}"
    }

    /// The labels of a histogram's bucket.
    func text(upTo bound: Double) -> String {
        let upper = "le=\"\(ExpositionText.number(bound))\""
        return pairs.isEmpty ? "{\(upper)}" : "{\(pairs),\(upper)}"
    }

    static func < (left: LabelSet, right: LabelSet) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
