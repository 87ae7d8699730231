import PlatenModel
import WorkerProtocol

/// A picture of an image with frames around the places that were found wanting, numbered as they are listed.
enum Overlay {
    private static let thickness = 3
    private static let textScale = 2
    /// Pixels that a place has at least: a spot must be seen.
    private static let least = 6

    static func draw(_ master: ReducedMaster, _ marks: [RenderMark]) -> Picture {
        var picture = master.picture.upright(from: master.orientation)
        guard let scale = master.scale else { return picture }
        for mark in marks {
            let box = box(mark.place, scale, master.picture).upright(
                from: master.orientation, width: master.picture.width, height: master.picture.height)
            let colour = colour(of: mark.action)
            picture.frame(box, thickness: thickness, with: colour)
            number(mark.number, at: box, on: &picture, colour)
        }
        return picture
    }

    static func colour(of action: QualityAction) -> PictureColour { action == .warn ? .amber : .red }

    private static func box(_ place: MeasuredPlace, _ scale: (x: Double, y: Double), _ picture: Picture) -> PixelBox {
        func range(_ start: Double, _ length: Double, _ scale: Double, within size: Int) -> (start: Int, length: Int) {
            let pixels = max(Double(least), (length * scale).rounded())
            let middle = (start + length / 2) * scale
            // Damaged records hold any number; a picture holds few.
            guard pixels.isFinite, middle.isFinite else { return (0, size) }
            let first = min(max(middle - pixels / 2, 0), Double(max(0, size - 1)))
            return (Int(first), Int(min(pixels, Double(size) - first)))
        }
        let x = range(place.left, place.width, scale.x, within: picture.width)
        let y = range(place.top, place.height, scale.y, within: picture.height)
        return PixelBox(left: x.start, top: y.start, width: max(1, x.length), height: max(1, y.length))
    }

    /// A small label at the upper left corner, within the picture.
    private static func number(_ number: Int, at box: PixelBox, on picture: inout Picture, _ colour: PictureColour) {
        let text = String(number)
        let width = text.count * DotFont.advance * textScale + 4
        let height = DotFont.height * textScale + 6
        let left = min(max(0, box.left - thickness), max(0, picture.width - width))
        let above = box.top - thickness - height
        let top = above >= 0 ? above : min(max(0, box.top), max(0, picture.height - height))
        picture.fill(PixelBox(left: left, top: top, width: width, height: height), with: colour)
        picture.write(text, left: left + 3, top: top + 3, scale: textScale, with: .white)
    }
}
