import PageNumbers
import Quality

/// What the rows of an image showed.
struct PageFindings: Sendable {
    let quality: ImageFindings
    /// Nil: the profile does not have page numbers read.
    let strips: NumberStrips?
}
