import Calibration
import PlatenModel
import WorkerProtocol

/// One pass over a white sheet, or over the dark.
struct FlatFieldPass: Sendable {
    let means: ColumnMeans
    /// Of the back of the same sheet. Nil: one side was looked at.
    var backs: ColumnMeans?
    let reading: ColumnReading
    let settings: PreparedSettings

    /// What it is for the sensor that sees the backs.
    var ofBacks: FlatFieldPass? { backs.map { FlatFieldPass(means: $0, reading: reading, settings: settings) } }
}
