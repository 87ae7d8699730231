/// What an event announces.
public enum EventKind: String, Codable, Sendable, Hashable, CaseIterable {
    case stationStarted = "station.started"
    case stationStopping = "station.stopping"
    case configurationReloaded = "configuration.reloaded"
    case configurationRefused = "configuration.refused"
    case profilesReloaded = "profiles.reloaded"
    case scannerAppeared = "scanner.appeared"
    case scannerChanged = "scanner.changed"
    case scannerRenamed = "scanner.renamed"
    case scannerForgotten = "scanner.forgotten"
    case driverFailed = "driver.failed"
    case alertRaised = "alert.raised"
    case alertCleared = "alert.cleared"
    /// Somebody has seen it, or put it off.
    case alertChanged = "alert.changed"
    /// Its glass was looked at or cleaned, it was calibrated, or somebody says what was done to it.
    case scannerMaintained = "scanner.maintained"
    case jobCreated = "job.created"
    /// Its item is a step further on its way, or set aside.
    case jobMoved = "job.moved"
    /// Its description was corrected, or an open point accepted.
    case jobChanged = "job.changed"
    case cycleStarted = "cycle.started"
    /// Waits for a trigger.
    case cycleArmed = "cycle.armed"
    case cyclePaused = "cycle.paused"
    case cycleResumed = "cycle.resumed"
    case cycleEnded = "cycle.ended"
    case pageLost = "page.lost"
    /// A button, a pedal or a person asked for something, and it was done.
    case triggerPressed = "trigger.pressed"
    /// The same, and there was nothing that could be done.
    case triggerIgnored = "trigger.ignored"
    case captureCommitted = "capture.committed"
    /// A person said what page it is.
    case captureChanged = "capture.changed"
    /// A file that start-up recovery took in or set aside.
    case captureRecovered = "capture.recovered"
    case captureQuarantined = "capture.quarantined"
    /// Its files are not what was captured.
    case captureCheckFailed = "capture.check-failed"
    /// A look at many masters is over.
    case fixityEnded = "fixity.ended"
    /// The catalogue was written anew from the masters' folders.
    case catalogueRebuilt = "catalogue.rebuilt"
    /// A package of a job is whole.
    case packageComplete = "package.complete"
    /// It was not made: something stands in the way, or somebody cancelled it.
    case packageFailed = "package.failed"
    /// A package is at its destination and was read back from there.
    case deliveryVerified = "delivery.verified"
    case deliveryFailed = "delivery.failed"
    /// Masters of a delivered job were removed from the station.
    case mastersRemoved = "masters.removed"
    /// Rows of the page being scanned. Ephemeral.
    case cycleProgress = "cycle.progress"
    /// Keeps idle connections open. Ephemeral.
    case heartbeat
}
