/// How long a worker may take before it counts as hung, in seconds.
public struct WorkerDeadlines: Sendable, Hashable {
    /// Listing the devices of all drivers.
    public var enumerate: Double
    public var open: Double
    public var describe: Double
    /// Setting one option of a profile: a driver may move the carriage, and a calibration takes a minute.
    public var prepare: Double
    /// From the request of an image to the driver's answer: a lamp may warm up and the driver may calibrate.
    public var start: Double
    /// From the driver's word that the lamp is cold, or the scanner busy, to the start of the image.
    public var warmUp: Double
    /// From the start of an image to its first rows.
    public var firstRow: Double
    /// From rows to the next rows.
    public var row: Double
    /// Ending a series: parking, ejecting.
    public var end: Double
    /// From the last row of an image to its end on the disk, where the worker is to be ended.
    public var finish: Double
    /// From a cancellation to the end of the command that it stops.
    public var cancel: Double
    /// From SIGTERM to SIGKILL.
    public var kill: Double

    public init(
        enumerate: Double = 30, open: Double = 60, describe: Double = 30, prepare: Double = 60, start: Double = 180,
        warmUp: Double = 300, firstRow: Double = 180, row: Double = 120, end: Double = 60, finish: Double = 120, cancel: Double = 10, kill: Double = 5
    ) {
        self.enumerate = enumerate
        self.open = open
        self.describe = describe
        self.prepare = prepare
        self.start = start
        self.warmUp = warmUp
        self.firstRow = firstRow
        self.row = row
        self.end = end
        self.finish = finish
        self.cancel = cancel
        self.kill = kill
    }
}
