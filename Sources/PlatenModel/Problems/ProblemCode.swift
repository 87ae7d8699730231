/// Every problem that Platen tells of. The raw values are stable: programs compare them.
public enum ProblemCode: String, Codable, Sendable, Hashable, CaseIterable {
    // Unknown names.
    case scannerUnknown = "scanner-unknown"
    case profileUnknown = "profile-unknown"
    case jobUnknown = "job-unknown"
    case cycleUnknown = "cycle-unknown"
    case captureUnknown = "capture-unknown"
    case routeUnknown = "route-unknown"

    // Requests that cannot be taken as they are.
    case methodNotAllowed = "method-not-allowed"
    case requestMalformed = "request-malformed"
    case requestTooLarge = "request-too-large"
    case jobExists = "job-exists"
    case jobNameInvalid = "job-name-invalid"
    case idempotencyConflict = "idempotency-conflict"
    case idempotencyKeyInUse = "idempotency-key-in-use"
    case rangeInvalid = "range-invalid"
    case eventsGone = "events-gone"
    case cycleEnded = "cycle-ended"
    case cycleNotPaused = "cycle-not-paused"
    case cycleNotRunning = "cycle-not-running"
    case noCycleWaits = "no-cycle-waits"
    case configuredScannerMissing = "configured-scanner-missing"
    case scannerUnserved = "scanner-unserved"
    case scannerNameInvalid = "scanner-name-invalid"
    case scannerNameTaken = "scanner-name-taken"
    case scannerConnected = "scanner-connected"

    // Access.
    case callerUnknown = "caller-unknown"
    case permissionDenied = "permission-denied"

    // Profile and scanner do not meet.
    case scannerBusy = "scanner-busy"
    case scannerNotReady = "scanner-not-ready"
    case noScannerFits = "no-scanner-fits"
    case optionMissing = "option-missing"
    case optionValueRefused = "option-value-refused"
    case optionNotSettable = "option-not-settable"

    // What a driver answers; one code for each SANE_Status.
    case scannerUnsupported = "scanner-unsupported"
    case scanCancelled = "scan-cancelled"
    case scannerBusyElsewhere = "scanner-busy-elsewhere"
    case driverRefusedValue = "driver-refused-value"
    case unexpectedEndOfFile = "unexpected-end-of-file"
    case feederJammed = "feeder-jammed"
    case doubleFeed = "double-feed"
    case feederEmpty = "feeder-empty"
    case coverOpen = "cover-open"
    case scannerInputOutput = "scanner-input-output"
    case driverOutOfMemory = "driver-out-of-memory"
    case scannerAccessDenied = "scanner-access-denied"
    case scannerWarmingUp = "scanner-warming-up"
    case scannerLocked = "scanner-locked"
    case driverStatusUnknown = "driver-status-unknown"

    // What a driver does that no status tells.
    case driverIncompatible = "driver-incompatible"
    case frameUnsupported = "frame-unsupported"
    case imageEmpty = "image-empty"
    case driverCrashed = "driver-crashed"
    case driverUnsound = "driver-unsound"
    case driverHung = "driver-hung"
    case driverMissing = "driver-missing"
    case scannerUnplugged = "scanner-unplugged"
    case scannerFaulty = "scanner-faulty"
    case pageRepeats = "page-repeats"
    case sheetTooLong = "sheet-too-long"
    case pageLimitReached = "page-limit-reached"
    case workerNotStarted = "worker-not-started"
    case workerProtocol = "worker-protocol"

    // Storage.
    case storageFull = "storage-full"
    case storageFailed = "storage-failed"
    case storageUnsuitable = "storage-unsuitable"
    case fileNameTaken = "file-name-taken"
    case imageEncodingFailed = "image-encoding-failed"
    case imageUnreadable = "image-unreadable"
    case masterMissing = "master-missing"
    case sidecarInvalid = "sidecar-invalid"

    // Packages for delivery.
    case packageExists = "package-exists"
    case packageSourceDamaged = "package-source-damaged"
    case packageFailed = "package-failed"
    case packagePathInvalid = "package-path-invalid"
    case packageCancelled = "package-cancelled"

    // The station itself.
    case configurationInvalid = "configuration-invalid"
    case profileInvalid = "profile-invalid"
    case catalogueNewer = "catalogue-newer"
    case catalogueFailed = "catalogue-failed"
    case stateLocked = "state-locked"
    case socketLocked = "socket-locked"
    case stationStopping = "station-stopping"
    case stationRestarted = "station-restarted"
    case internalFailure = "internal-failure"

    // Seen by a client only.
    case daemonUnreachable = "daemon-unreachable"
    case socketForbidden = "socket-forbidden"
    case answerMalformed = "answer-malformed"
    case fileExists = "file-exists"
    case digestMismatch = "digest-mismatch"
}
