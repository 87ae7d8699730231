import Metrics
import MetricsExposition
import TestSupport
import Testing

@Suite("Prometheus' text format")
struct ExpositionTests {
    private let registry = PrometheusRegistry()

    @Test(
        "Names that Prometheus does not know are made valid",
        arguments: [
            ("http.server-requests", "http_server_requests"), ("5xx", "_5xx"), ("", "_"), ("a:b", "a_b"), ("größe", "gr__e"), ("ok_1", "ok_1"),
        ])
    func names(given: String, shown: String) {
        Counter(label: given, factory: registry).increment()
        #expect(registry.lines(shown) == ["# TYPE \(shown) counter", "\(shown) 1"])
    }

    @Test("Label names are made valid, keep out of what Prometheus reserves, and come once each")
    func labelNames() {
        let labels = [("le", "1"), ("__name__", "2"), ("a.b", "3"), ("a-b", "4"), ("9", "5")]
        Counter(label: "reads", dimensions: labels, factory: registry).increment()
        #expect(registry.lines("reads").last == #"reads{_9="5",_name__="2",a_b="4",exported_le="1"} 1"#)
    }

    @Test("Backslashes, quotation marks and line ends are escaped, where they have to be")
    func escaping() {
        registry.describe("reads", help: "A \"C:\\\" path,\r\nin two lines.")
        Counter(label: "reads", dimensions: [("path", "\"C:\\\"\r\nü")], factory: registry).increment()
        #expect(
            registry.render().contains(
                "# HELP reads A \"C:\\\\\" path,\r\\nin two lines.\n# TYPE reads counter\nreads{path=\"\\\"C:\\\\\\\"\r\\nü\"} 1\n"))
    }

    @Test("Metrics come by name, series by labels, whatever the order in which they were made")
    func order() {
        for (name, label) in [("b", "2"), ("c", "1"), ("b", "10"), ("a", "1"), ("B", "1")] {
            Counter(label: name, dimensions: [("label", label)], factory: registry).increment()
        }
        let shown = registry.render().split(separator: "\n").filter { $0.hasSuffix(" 1") }
        #expect(shown == [#"B{label="1"} 1"#, #"a{label="1"} 1"#, #"b{label="10"} 1"#, #"b{label="2"} 1"#, #"c{label="1"} 1"#])
        #expect(registry.render() == registry.render())
    }

    @Test("What is described but not made does not appear; it may be described by either name, before or after")
    func descriptions() {
        registry.describe("never", help: "Never made.")
        Counter(label: "page.count", factory: registry).increment()
        registry.describe("page.count", help: "Pages.")
        #expect(registry.lines("page_count").first == "# HELP page_count Pages.")
        registry.describe("page_count", help: "All pages.")
        #expect(registry.lines("page_count").first == "# HELP page_count All pages.")
        #expect(!registry.render().contains("never"))
    }

    @Test("promtool finds nothing to say", .enabled(if: Promtool.isThere, "promtool is not there"))
    func promtool() throws {
        for name in ["pages_total", "scan_seconds", "free_bytes", "page_size_bytes"] { registry.describe(name, help: "A \"metric\" \\ of\ntests.") }
        Counter(label: "pages.total", dimensions: [("scanner", "flatbed \"1\"\\\n")], factory: registry).increment()
        Timer(label: "scan.seconds", dimensions: [("le", "x")], factory: registry).recordMilliseconds(3)
        Gauge(label: "free.bytes", factory: registry).record(Double.nan)
        Recorder(label: "page.size.bytes", factory: registry).record(1e20)
        let folder = try ScratchFolder()
        let file = try folder.write(registry.render(), to: "metrics")
        let result = try Shell.run("sh", ["-c", "promtool check metrics <\"$0\"", file])
        #expect(result.status == 0, "\(result.errors) \(result.text)")
        #expect(result.errors.isEmpty)
    }
}
