import PlatenModel

/// The commands of a worker that serves one open scanner, and those of a worker that only reads files. A worker that enumerates takes none: it reports
/// and goes.
///
/// A command is answered by its last reply, or by `failed`. One command runs at a time; only `cancel` may be sent while another runs.
public enum WorkerCommand: Codable, Sendable, Hashable {
    /// Opens the scanner. Last reply: `opened`.
    case open(OpenScanner)
    /// Last reply: `described`.
    case describe
    /// Resolves the profile against the scanner's options, sets and reads them back. Nothing moves. Last reply: `prepared`.
    case prepare(Profile)
    /// Takes one image with the settings prepared before. Replies: `started`, any number of `progress`, then `pageRead`, or `noMoreDocuments`.
    /// The next page may be asked for then, while this one is still being finished.
    case acquire(AcquireImage)
    /// Looks at the bed at low resolution with the profile prepared before. Replies: any number of `settingOption`, then `previewed`.
    case preview(PreviewOrder)
    /// Takes the empty bed with the profile prepared before, and tells the state of lamp, sensor and glass. Replies: any number of `settingOption`,
    /// then `inspected`.
    case inspect(InspectionOrder)
    /// Takes the bed with the profile prepared before, and measures the rulers on it. Replies: any number of `settingOption`, then `rulersSeen`.
    case measureRulers(RulerOrder)
    /// Averages the columns or cells of an even sheet with the profile prepared before. Replies: any number of `settingOption`, then `columnsMeasured`.
    case measureColumns(ColumnOrder)
    /// Runs the driver's own calibration. Replies: any number of `settingOption`, then `calibrated`.
    case calibrate(CalibrationOrder)
    /// Looks at buttons and sensors until it is cancelled. Replies: `sensors`, any number of `sensed`, then `ended`. A scanner without
    /// any answers `ended` at once.
    case watchSensors(SensorWatch)
    /// Ends a series of images: the scanner may park, eject and switch its lamp off. Last reply: `ended`.
    case end
    /// Draws a picture. Last reply: `rendered`. Only for a worker that was started for it.
    case render(RenderOrder)
    /// Measures slanted edges in a file. Last reply: `edgesSeen`. Only for a worker that was started for it.
    case measureEdges(EdgeOrder)
    /// Stops the running command as soon as the driver lets it; that command fails with `scan-cancelled`. Has no reply of its own.
    case cancel
}
