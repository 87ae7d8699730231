import Calibration
import PlatenModel
import WorkerProtocol

/// One pass over a white sheet, or over the dark.
struct FlatFieldPass: Sendable {
    let means: ColumnMeans
    let reading: ColumnReading
    let settings: PreparedSettings
}
