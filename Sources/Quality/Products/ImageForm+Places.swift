import PlatenModel

extension ImageForm {
    /// A rectangle of pixels in millimetres; nil where the resolution is not known.
    func place(_ columns: Range<Int>, _ rows: Range<Int>, value: Double? = nil) -> MeasuredPlace? {
        guard let x = horizontalResolution, let y = verticalResolution ?? horizontalResolution, x > 0, y > 0 else { return nil }
        return MeasuredPlace(
            left: Double(columns.lowerBound) / x * 25.4, top: Double(rows.lowerBound) / y * 25.4, width: Double(columns.count) / x * 25.4,
            height: Double(rows.count) / y * 25.4, value: value)
    }
}
