import TestSupport

/// Prometheus' own checker, of Debian's package prometheus.
enum Promtool {
    static var isThere: Bool { (try? Shell.run("promtool", ["--version"]))?.status == 0 }
}
