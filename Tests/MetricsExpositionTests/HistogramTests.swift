import Metrics
import MetricsExposition
import Testing

@Suite("Histograms")
struct HistogramTests {
    private let registry = PrometheusRegistry()

    @Test("Buckets are cumulative, their bounds inclusive, the last without a bound and as large as the count")
    func buckets() {
        registry.describe("size", help: "Size of a page in bytes.", buckets: HistogramBuckets([10, 1, 2.5, 10, .infinity, .nan]))
        let size = Recorder(label: "size", dimensions: [("side", "front")], factory: registry)
        for value in [0.5, 1, 1.5, 2.5, 10, 11, 100] { size.record(value) }
        #expect(
            registry.lines("size") == [
                "# HELP size Size of a page in bytes.",
                "# TYPE size histogram",
                #"size_bucket{side="front",le="1"} 2"#,
                #"size_bucket{side="front",le="2.5"} 4"#,
                #"size_bucket{side="front",le="10"} 5"#,
                #"size_bucket{side="front",le="+Inf"} 7"#,
                #"size_sum{side="front"} 126.5"#,
                #"size_count{side="front"} 7"#,
            ])
    }

    @Test("What is not finite is ignored: the sum stays a number")
    func notFinite() {
        let size = Recorder(label: "size", factory: registry)
        for value in [Double.nan, .infinity, -.infinity, 2] { size.record(value) }
        #expect(registry.lines("size").suffix(2) == ["size_sum 2", "size_count 1"])
    }

    @Test("A timer counts seconds, whatever unit it prefers; a negative time is none")
    func timer() {
        let timer = Timer(label: "scan", preferredDisplayUnit: .milliseconds, factory: registry)
        timer.recordMilliseconds(20)
        timer.recordSeconds(400)
        timer.recordNanoseconds(-5)
        let lines = registry.lines("scan")
        #expect(lines.first == "# TYPE scan histogram")
        #expect(lines.contains(#"scan_bucket{le="0.01"} 1"#))
        #expect(lines.contains(#"scan_bucket{le="0.02"} 2"#))
        #expect(lines.suffix(4) == [#"scan_bucket{le="180"} 2"#, #"scan_bucket{le="+Inf"} 3"#, "scan_sum 400.02", "scan_count 3"])
        #expect(lines.count == 1 + HistogramBuckets.durations.bounds.count + 3)
    }

    @Test("All series of a name have the buckets of the first, whatever is described later")
    func sameBuckets() {
        registry.describe("size", help: "", buckets: HistogramBuckets([1]))
        _ = Recorder(label: "size", dimensions: [("side", "front")], factory: registry)
        registry.describe("size", help: "", buckets: HistogramBuckets([2]))
        _ = Recorder(label: "size", dimensions: [("side", "back")], factory: registry)
        #expect(registry.lines("size").contains(#"size_bucket{side="back",le="1"} 0"#))
        #expect(!registry.lines("size").contains(#"size_bucket{side="back",le="2"} 0"#))
    }
}
