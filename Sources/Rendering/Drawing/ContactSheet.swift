import WorkerProtocol

/// Thumbnails in rows, each with its page below it.
enum ContactSheet {
    private static let columns = 6
    private static let gap = 16
    private static let textScale = 2
    private static let textHeight = DotFont.height * textScale + 8

    /// - Parameter side: pixels of the square that each picture has.
    static func draw(_ pictures: [(picture: Picture, order: RenderedPicture)], side: Int) -> Picture {
        let across = min(columns, max(1, pictures.count))
        let down = max(1, (pictures.count + across - 1) / across)
        let (cellWidth, cellHeight) = (side + gap, side + textHeight + gap)
        var sheet = Picture(width: across * cellWidth + gap, height: down * cellHeight + gap, colour: .table)
        for (index, entry) in pictures.enumerated() {
            let left = gap + index % across * cellWidth
            let top = gap + index / across * cellHeight
            let (x, y) = (left + max(0, side - entry.picture.width) / 2, top + max(0, side - entry.picture.height) / 2)
            sheet.place(entry.picture, left: x, top: y)
            if let action = entry.order.marks.map(\.action).max() {
                let box = PixelBox(left: x, top: y, width: min(side, entry.picture.width), height: min(side, entry.picture.height))
                sheet.frame(box, thickness: 3, with: Overlay.colour(of: action))
            }
            let text = String(entry.order.label.prefix(side / (DotFont.advance * textScale)))
            let width = text.count * DotFont.advance * textScale
            sheet.write(text, left: left + (side - width) / 2, top: top + side + 6, scale: textScale, with: .black)
        }
        return sheet
    }
}
