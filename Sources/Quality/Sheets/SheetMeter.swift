import PlatenModel

/// Looks at a prescan while its rows pass, and finds the sheets on it.
public struct SheetMeter: Sendable {
    private let form: ImageForm
    private var planes: RowPlanes
    private var reducer: ReducedImageBuilder

    public init(form: ImageForm) {
        self.form = form
        planes = RowPlanes(form)
        reducer = ReducedImageBuilder(form)
    }

    /// Takes the next rows.
    ///
    /// - Parameter bytes: `count` rows of ``ImageForm/bytesPerRow`` bytes; more bytes and fewer are left alone.
    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = form.bytesPerRow
        guard length > 0 else { return }
        for row in 0..<min(count, bytes.byteCount / length) {
            planes.take(bytes.extracting(row * length..<(row + 1) * length))
            let luma = planes.luma
            reducer.take(luma.span)
        }
    }

    /// See ``SheetFinder/sheets(in:)``.
    public consuming func finish() -> [MeasuredPlace] {
        SheetFinder.sheets(in: reducer.finish())
    }
}
