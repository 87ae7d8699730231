import MetricsExposition

extension PrometheusRegistry {
    /// The lines of one metric, its help and its type among them.
    func lines(_ name: String) -> [String] {
        let names = [name, "\(name)_bucket", "\(name)_sum", "\(name)_count"]
        let starts = ["# HELP \(name) ", "# TYPE \(name) "] + names.flatMap { ["\($0) ", "\($0){"] }
        return render().split(separator: "\n").map(String.init).filter { line in starts.contains { line.hasPrefix($0) } }
    }

    /// Metrics that are not shown.
    var dropped: Int? {
        lines(PrometheusRegistry.droppedMetric).last?.split(separator: " ").last.flatMap { Int($0) }
    }
}
