/// How a spread lies before the sensor.
struct SpreadPage {
    let spread: BookSpread
    /// Micrometres from the corner of the bed to the middle of the book and to its upper edge.
    let gutter: Int
    let top: Int
    let window: ScanWindow
    let channels: Int
    let background: Reflectance

    private var grid: PixelGrid { PixelGrid(resolution: window.resolution) }

    /// What the sensor sees.
    func content() -> any PageContent {
        let bands = bands()
        let pages = BandedContent(bands, window: window, channels: channels) { (band, window) throws(Never) in
            // A band lies on one side of the gutter.
            let isLeft = grid.middle(of: band.columns.lowerBound) < gutter
            return GeneratedPage(
                isLeft ? spread.left : spread.right, left: isLeft ? gutter - spread.width : gutter, top: top, window: window, channels: channels,
                background: background)
        }
        let gains = (window.left..<window.left + window.width).map { BookSpread.gain(abs(grid.middle(of: $0) - gutter)) }
        // At the gutter the paper reaches higher.
        let rows = grid.pixels(top - BookSpread.bend, spread.height + BookSpread.bend)
        return ShadedContent(pages, gains: gains, rows: rows, window: window, channels: channels)
    }

    /// Neighbouring columns that see the paper equally displaced.
    func bands() -> [ColumnBand] {
        var bands: [ColumnBand] = []
        var isLeft = true
        for column in window.left..<window.left + window.width {
            let next = band(column)
            let isNowLeft = grid.middle(of: column) < gutter
            if let last = bands.last, last.across == next.across, last.down == next.down, isLeft == isNowLeft {
                bands[bands.count - 1] = ColumnBand(
                    columns: last.columns.lowerBound..<column + 1, across: last.across, down: last.down)
            } else {
                bands.append(next)
            }
            isLeft = isNowLeft
        }
        return bands
    }

    private func band(_ column: Int) -> ColumnBand {
        let middle = grid.middle(of: column)
        let (outwards, down) = BookSpread.displacement(abs(middle - gutter))
        func pixels(_ micrometres: Int) -> Int { (micrometres * window.resolution + 12_700) / 25_400 }
        return ColumnBand(
            columns: column..<column + 1, across: middle < gutter ? -pixels(outwards) : pixels(outwards), down: pixels(down))
    }
}
