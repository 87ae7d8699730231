import CoreMetrics
import MetricsExposition
import PlatenModel

/// The one place where what is counted in this process comes together.
public enum StationMetrics {
    static let registry = PrometheusRegistry()

    /// What the metrics page says of each name.
    private static let descriptions = [
        "platen_scanner_state_seconds_total": "Seconds that a scanner was in a state.",
        "platen_scanner_faults_total": "Faults of a scanner, by the code of the problem.",
        "platen_scanner_pages_total": "Pages that a scanner delivered and that were kept.",
        "platen_worker_starts_total": "Worker processes started for a scanner.",
        "platen_worker_replacements_total": "Worker processes replaced because they were worn.",
        "platen_alerts_open": "Alerts that wait for a person.",
        "platen_glass_spots": "Spots on a scanner's glass that are proven.",
        "platen_enumeration_seconds": "Seconds that a driver took to list its devices.",
        "platen_driver_crashes_total": "Crashes of a driver.",
        "platen_driver_hangs_total": "Calls of a driver that did not return in time.",
    ]

    /// To be called once, before anything is counted.
    public static func bootstrap() {
        for (name, help) in descriptions { registry.describe(name, help: help) }
        MetricsSystem.bootstrap(registry)
    }

    /// Notes what is counted when somebody asks.
    ///
    /// - Parameter glass: proven spots of each scanner.
    static func settle(alerts: [Alert], glass: [String: Int]) {
        Gauge(label: "platen_alerts_open").record(alerts.count)
        for (scanner, count) in glass { Gauge(label: "platen_glass_spots", dimensions: [("scanner", scanner)]).record(count) }
    }
}
