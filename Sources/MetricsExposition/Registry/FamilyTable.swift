/// All metrics by their names: which there are, and which may still come.
struct FamilyTable {
    static let droppedMetric = "platen_metrics_dropped_total"

    private let seriesLimit: Int
    private let dropped = CounterSeries()
    private var families: [String: MetricFamily] = [:]
    private var descriptions: [String: Description] = [:]
    /// Whose each name of a line is: a histogram has lines of three names, none of which another family may have.
    private var owners: [String: String] = [:]

    private struct Description {
        let help: String
        let buckets: HistogramBuckets?
    }

    init(seriesLimit: Int) {
        self.seriesLimit = seriesLimit
        describe(
            FamilyTable.droppedMetric,
            help: "Metrics that are not shown: their name has too many label sets, or belongs to a metric of another kind.", buckets: nil)
        let own = MetricFamily(name: FamilyTable.droppedMetric, kind: .counter, buckets: nil, series: [LabelSet([]): dropped])
        families[own.name] = own
        owners[own.name] = own.name
    }

    mutating func describe(_ name: String, help: String, buckets: HistogramBuckets?) {
        descriptions[name] = Description(help: help, buckets: buckets)
    }

    mutating func series<Series: ExposedSeries>(_ name: String, _ labels: LabelSet, as make: (HistogramBuckets?) -> Series) -> Series? {
        let isOwn = name == FamilyTable.droppedMetric
        if !isOwn, let known = families[name]?.series[labels] as? Series { return known }
        guard !isOwn, var family = family(name, Series.kind), family.series.count < seriesLimit else {
            dropped.increment(by: 1 as Int64)
            return nil
        }
        // All series of a histogram have the same buckets, or sums over them would be wrong.
        let series = make(family.buckets)
        family.buckets = series.buckets
        family.series[labels] = series
        families[name] = family
        return series
    }

    /// The family of this name, new where there is none; nil where the name cannot have that kind.
    private mutating func family(_ name: String, _ kind: MetricKind) -> MetricFamily? {
        if let known = families[name] { return known.kind == kind ? known : nil }
        let lines = kind.lineNames(name)
        guard lines.allSatisfy({ owners[$0] == nil }) else { return nil }
        for line in lines { owners[line] = name }
        let new = MetricFamily(name: name, kind: kind, buckets: descriptions[name]?.buckets, series: [:])
        families[name] = new
        return new
    }

    mutating func remove(_ series: AnyObject) {
        for (name, family) in families {
            guard let labels = family.series.first(where: { $0.value === series })?.key else { continue }
            families[name]?.series[labels] = nil
            return
        }
    }

    func text() -> String {
        var text = ""
        for family in families.values.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) where !family.series.isEmpty {
            if let help = descriptions[family.name]?.help { text += "# HELP \(family.name) \(ExpositionText.help(help))\n" }
            text += "# TYPE \(family.name) \(family.kind.rawValue)\n"
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                series.write(family.name, labels, to: &text)
            }
        }
        return text
    }
}
