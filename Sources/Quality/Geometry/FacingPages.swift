import PlatenModel
import Statistics

/// The two pages of a spread, by the edges of the book and its gutter: where one is much narrower, it is folded, hidden or cut off.
enum FacingPages {
    /// Millimetres by which their widths differ, with the area of each.
    static func measurement(of border: SheetBorder, _ gutter: Gutter?) -> Measurement {
        let image = border.image
        guard image.isLargeEnough else { return Measurement(.facingPages, .notMeasurable(.imageTooSmall)) }
        guard let gutter, gutter.isClear else { return Measurement(.facingPages, .notMeasurable(.nothingToJudge)) }
        guard let left = border.edges[.left], let right = border.edges[.right] else {
            return Measurement(.facingPages, .notMeasurable(.borderNotFound))
        }
        let (middleX, middleY) = (Double(image.width) / 2, Double(image.height) / 2)
        let (first, last) = (left.value(middleY), right.value(middleY))
        // A side whose edge is not to be seen goes on to the frame.
        let top = border.edges[.top]?.value(middleX) ?? 0
        let bottom = border.edges[.bottom]?.value(middleX) ?? Double(image.height)
        let pixel = image.pixelMillimetres
        let places = [(first, gutter.middle), (gutter.middle, last)].map { from, to in
            MeasuredPlace(
                left: max(0, from) * pixel, top: max(0, top) * pixel, width: max(0, to - max(0, from)) * pixel,
                height: max(0, bottom - max(0, top)) * pixel)
        }
        return Measurement(.facingPages, .value(abs(places[0].width - places[1].width)), places: places)
    }
}
