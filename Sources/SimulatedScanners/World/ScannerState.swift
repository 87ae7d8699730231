/// What a scanner remembers when no program has it open, and counts of what was asked of it.
struct ScannerState: Equatable {
    /// Pages begun so far: on the glass each has its own noise.
    var pages = 0
    /// Whether `calibrate` was pressed since the last `clear-calibration`, where calibrations do not lie in a file.
    var isCalibrated = false
    /// Sheets drawn in so far: the number of the next one.
    var sheets = 0
    /// The number of the spread that lies open under an overhead scanner, and whether it was captured.
    var spread = 0
    var isSpreadCaptured = false
    /// Whether a start was refused because of `start-invalid-once`, and whether the options were listed since.
    var invalidStart = InvalidStart.due

    /// Calls of `sane_open` for this scanner, refused ones included, and the name of the last without `platensim:`.
    var opens = 0
    var lastOpen = ""
    /// Calls of `sane_start`.
    var starts = 0
    /// Calls of `sane_cancel`. Since that may come from a signal handler, it is counted when the next call comes, `sane_close` at the latest.
    var cancels = 0
    /// Values of buttons and sensors that were read, and presses of `button-update`.
    var sensorReads = 0
    /// Of these, those while a page was under way.
    var sensorReadsInPages = 0

    enum InvalidStart: String {
        case due
        case answered
        case over
    }
}
