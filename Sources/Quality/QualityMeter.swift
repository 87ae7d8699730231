import PlatenModel

/// All measures of one image, taken while its rows pass. Memory depends on the width of the image, not on its length; how the rows are cut into
/// pieces makes no difference.
public struct QualityMeter: Sendable {
    /// Counts up whenever a number may come out otherwise for the same image.
    public static let version = 1

    private let form: ImageForm
    private var rows = 0

    public init(form: ImageForm) {
        self.form = form
    }

    /// Takes the next rows.
    ///
    /// - Parameter bytes: `count` rows of ``ImageForm/bytesPerRow`` bytes.
    public mutating func take(_ bytes: RawSpan, count: Int) {
        rows += count
    }

    /// All numbers, once the last row was taken.
    public consuming func finish() -> ImageQuality {
        ImageQuality(version: Self.version, measurements: [])
    }
}
