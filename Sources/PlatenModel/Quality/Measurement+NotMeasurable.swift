extension [Measurement] {
    /// The measures that an image has no numbers for, all for one reason.
    public static func notMeasurable(_ measures: [Measure], _ reason: NotMeasurable) -> [Measurement] {
        measures.map { Measurement($0, .notMeasurable(reason)) }
    }
}
