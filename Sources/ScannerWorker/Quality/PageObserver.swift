import PageNumbers
import PlatenModel
import Quality
import Raster

/// Measures an image while it is recorded, and keeps what is looked at for page numbers.
struct PageObserver: RowObserver {
    private var quality: QualityObserver
    private var strips: StripObserver?

    init(_ quality: QualityObserver, _ strips: StripObserver?) {
        self.quality = quality
        self.strips = strips
    }

    mutating func take(_ rows: RawSpan, count: Int) {
        quality.take(rows, count: count)
        strips?.take(rows, count: count)
    }

    consuming func finish() -> PageFindings {
        PageFindings(quality: quality.finish(), strips: strips?.finish())
    }
}
