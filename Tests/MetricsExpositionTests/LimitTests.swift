import Metrics
import MetricsExposition
import Testing

@Suite("Metrics that cannot be shown")
struct LimitTests {
    @Test("A name has as many label sets as the limit allows; further ones are counted, work, and do not appear")
    func seriesLimit() {
        let registry = PrometheusRegistry(seriesLimit: 2)
        for client in 1...5 { Counter(label: "requests", dimensions: [("client", "\(client)")], factory: registry).increment() }
        Counter(label: "requests", dimensions: [("client", "1")], factory: registry).increment()
        Counter(label: "others", factory: registry).increment()
        #expect(registry.lines("requests") == ["# TYPE requests counter", #"requests{client="1"} 2"#, #"requests{client="2"} 1"#])
        #expect(registry.lines("others").last == "others 1")
        #expect(registry.dropped == 3)
    }

    @Test("A series that is destroyed makes room for another")
    func room() {
        let registry = PrometheusRegistry(seriesLimit: 1)
        Counter(label: "requests", dimensions: [("client", "1")], factory: registry).destroy()
        Counter(label: "requests", dimensions: [("client", "2")], factory: registry).increment()
        #expect(registry.lines("requests").last == #"requests{client="2"} 1"#)
        #expect(registry.dropped == 0)
    }

    @Test("The usual limit is a thousand label sets")
    func usualLimit() {
        let registry = PrometheusRegistry()
        for client in 0..<1_005 { Gauge(label: "clients", dimensions: [("client", "\(client)")], factory: registry).record(client) }
        #expect(registry.lines("clients").count == 1 + 1_000)
        #expect(registry.dropped == 5)
    }

    @Test("A name that belongs to a metric of another kind, or to a line of a histogram, is not shown twice")
    func otherKind() {
        let registry = PrometheusRegistry()
        Counter(label: "size", factory: registry).increment()
        Gauge(label: "size", factory: registry).record(7)
        Timer(label: "scan", factory: registry).recordSeconds(1)
        Counter(label: "scan.count", factory: registry).increment()
        Counter(label: "page_sum", factory: registry).increment()
        Recorder(label: "page", factory: registry).record(1)
        #expect(registry.lines("size") == ["# TYPE size counter", "size 1"])
        #expect(registry.render().components("# TYPE ").count == 1 + 4)
        #expect(registry.dropped == 3)
    }

    @Test("The count of what is not shown cannot be taken over")
    func ownMetric() {
        let registry = PrometheusRegistry()
        Counter(label: PrometheusRegistry.droppedMetric, factory: registry).increment(by: 50)
        #expect(registry.dropped == 1)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [Substring] { split(separator: separator, omittingEmptySubsequences: false) }
}
