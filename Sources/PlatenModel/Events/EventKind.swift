/// What an event announces.
public enum EventKind: String, Codable, Sendable, Hashable, CaseIterable {
    case stationStarted = "station.started"
    case stationStopping = "station.stopping"
    case configurationReloaded = "configuration.reloaded"
    case configurationRefused = "configuration.refused"
    case scannerAppeared = "scanner.appeared"
    case scannerChanged = "scanner.changed"
    case driverFailed = "driver.failed"
    case jobCreated = "job.created"
    case cycleStarted = "cycle.started"
    case cycleEnded = "cycle.ended"
    case captureCommitted = "capture.committed"
    /// A file that start-up recovery took in or set aside.
    case captureRecovered = "capture.recovered"
    case captureQuarantined = "capture.quarantined"
    /// Rows of the page being scanned. Ephemeral.
    case cycleProgress = "cycle.progress"
    /// Keeps idle connections open. Ephemeral.
    case heartbeat
}
