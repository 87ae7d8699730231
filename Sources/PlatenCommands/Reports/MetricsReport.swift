import PlatenModel

/// Metrics as the station wrote them; for programs that read JSON, the values in them.
struct MetricsReport: Report {
    let text: String

    var payload: Page<MetricSample> { Page(items: MetricSample.samples(in: text)) }

    var lines: [String] { text.split(whereSeparator: \.isNewline).map { PlainText.oneLine(String($0)) } }
}
