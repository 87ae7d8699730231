/// What the exposition calls the type of a metric.
enum MetricKind: String {
    case counter
    case gauge
    case histogram

    /// The names of lines that a metric of this kind has, its own among them even where no line bears it: two families of one name are none.
    func lineNames(_ name: String) -> [String] {
        switch self {
        case .counter, .gauge: [name]
        case .histogram: [name, name + "_bucket", name + "_count", name + "_sum"]
        }
    }
}
