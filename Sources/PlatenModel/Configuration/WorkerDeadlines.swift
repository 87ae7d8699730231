/// How long a worker may take before it counts as hung, in seconds.
public struct WorkerDeadlines: Sendable, Hashable {
    /// Listing the devices of all drivers.
    public var enumerate: Double
    public var open: Double
    public var describe: Double
    /// Resolving a profile: a driver may move the carriage while options are set.
    public var prepare: Double
    /// From the request of an image to the driver's answer: a lamp may warm up and the driver may calibrate.
    public var start: Double
    /// From the start of an image to its first rows.
    public var firstRow: Double
    /// From rows to the next rows.
    public var row: Double
    /// Ending a series: parking, ejecting.
    public var end: Double
    /// From a cancellation to the end of the command that it stops.
    public var cancel: Double
    /// From SIGTERM to SIGKILL.
    public var kill: Double

    public init(
        enumerate: Double = 30, open: Double = 60, describe: Double = 30, prepare: Double = 60, start: Double = 180,
        firstRow: Double = 180, row: Double = 120, end: Double = 60, cancel: Double = 10, kill: Double = 5
    ) {
        self.enumerate = enumerate
        self.open = open
        self.describe = describe
        self.prepare = prepare
        self.start = start
        self.firstRow = firstRow
        self.row = row
        self.end = end
        self.cancel = cancel
        self.kill = kill
    }
}
