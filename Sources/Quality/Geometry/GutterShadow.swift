import PlatenModel

/// The shadow in the gutter of an open book.
enum GutterShadow {
    /// Codes by which the paper is darker there than on the pages beside it.
    ///
    /// - Parameter gutter: nil where the picture is none of a spread.
    static func measurement(of image: ReducedImage, _ gutter: Gutter?) -> Measurement {
        guard image.isLargeEnough else { return Measurement(.gutterShadow, .notMeasurable(.imageTooSmall)) }
        guard let gutter else { return Measurement(.gutterShadow, .notMeasurable(.nothingToJudge)) }
        return Measurement(.gutterShadow, .value(gutter.depth), places: gutter.depth > 0 ? [gutter.place(in: image)] : [])
    }
}
