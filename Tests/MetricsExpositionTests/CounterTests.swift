import Metrics
import MetricsExposition
import Testing

@Suite("Counters and gauges")
struct CounterTests {
    private let registry = PrometheusRegistry()

    @Test("A counter adds whole and broken amounts, never takes any away, and starts anew when it is reset")
    func counter() {
        let whole = Counter(label: "pages.total", factory: registry)
        let broken = FloatingPointCounter(label: "pages.total", factory: registry)
        whole.increment(by: 3)
        broken.increment(by: 0.5)
        whole.increment(by: -100)
        broken.increment(by: -Double.infinity)
        broken.increment(by: Double.nan)
        #expect(registry.lines("pages_total") == ["# TYPE pages_total counter", "pages_total 3.5"])
        whole.reset()
        #expect(registry.lines("pages_total").last == "pages_total 0")
    }

    @Test("A counter of whole numbers shows no fraction, and one beyond them is still a number")
    func largeNumbers() {
        Counter(label: "bytes", factory: registry).increment(by: 1 << 52)
        FloatingPointCounter(label: "huge", factory: registry).increment(by: 1e300)
        #expect(registry.lines("bytes").last == "bytes 4503599627370496")
        #expect(registry.lines("huge").last == "huge 1e+300")
    }

    @Test("A gauge and a meter show the last value, not a number and infinity included")
    func gauge() {
        let gauge = Gauge(label: "free", factory: registry)
        gauge.record(12)
        gauge.record(-0.25)
        #expect(registry.lines("free") == ["# TYPE free gauge", "free -0.25"])
        gauge.record(Double.nan)
        #expect(registry.lines("free").last == "free NaN")
        gauge.record(-Double.infinity)
        #expect(registry.lines("free").last == "free -Inf")

        let meter = Meter(label: "waiting", factory: registry)
        meter.set(5)
        meter.increment()
        meter.decrement(by: 2.5)
        meter.increment(by: Double.infinity)
        #expect(registry.lines("waiting") == ["# TYPE waiting gauge", "waiting 3.5"])
    }

    @Test("Metrics of the same name and labels, in whatever order, are one")
    func sameSeries() {
        Counter(label: "reads", dimensions: [("a", "1"), ("b", "2")], factory: registry).increment()
        Counter(label: "reads", dimensions: [("b", "2"), ("a", "1")], factory: registry).increment()
        #expect(registry.lines("reads") == ["# TYPE reads counter", #"reads{a="1",b="2"} 2"#])
    }

    @Test("A metric that is destroyed is shown no longer, and begins at nought when it comes again")
    func destroyed() {
        let counter = Counter(label: "jobs", dimensions: [("state", "open")], factory: registry)
        counter.increment()
        Counter(label: "jobs", dimensions: [("state", "closed")], factory: registry).increment()
        counter.destroy()
        counter.increment()
        #expect(registry.lines("jobs") == ["# TYPE jobs counter", #"jobs{state="closed"} 1"#])
        _ = Counter(label: "jobs", dimensions: [("state", "open")], factory: registry)
        #expect(registry.lines("jobs").last == #"jobs{state="open"} 0"#)
    }

    @Test("Updates from many threads at once are all counted, and the text that is made meanwhile is whole")
    func concurrent() async {
        let registry = registry
        let tasks = 8
        let updates = 2_000
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    for update in 0..<updates {
                        Counter(label: "updates", dimensions: [("task", "\(task % 2)")], factory: registry).increment()
                        Recorder(label: "sizes", factory: registry).record(update % 20)
                        Meter(label: "level", factory: registry).increment()
                        if update % 100 == 0 { #expect(registry.render().hasSuffix("\n")) }
                    }
                }
            }
        }
        let each = tasks * updates / 2
        #expect(registry.lines("updates").dropFirst() == [#"updates{task="0"} \#(each)"#, #"updates{task="1"} \#(each)"#])
        #expect(registry.lines("level").last == "level \(tasks * updates)")
        #expect(registry.lines("sizes").last == "sizes_count \(tasks * updates)")
        #expect(registry.lines("sizes").contains(#"sizes_bucket{le="1"} \#(tasks * updates / 10)"#))
    }
}
