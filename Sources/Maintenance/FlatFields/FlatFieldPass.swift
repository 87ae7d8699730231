import Calibration
import PlatenModel
import WorkerProtocol

/// One pass over a white sheet, or over the dark.
struct SheetPass<Means: SheetMeans>: Sendable {
    let means: Means
    /// Of the back of the same sheet. Nil: one side was looked at.
    var backs: Means?
    let reading: ColumnReading
    let settings: PreparedSettings

    /// What it is for the sensor that sees the backs.
    var ofBacks: SheetPass? { backs.map { SheetPass(means: $0, reading: reading, settings: settings) } }
}

/// Of a line sensor, by its columns.
typealias FlatFieldPass = SheetPass<ColumnMeans>
