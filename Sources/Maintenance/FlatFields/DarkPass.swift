import Calibration

/// What came of a pass without light.
enum DarkPass: Sendable {
    /// The driver has no option for it.
    case impossible
    case taken(ColumnMeans)
    /// The driver has an option for it, and no image came. Why, in a sentence.
    case refused(String)
}
