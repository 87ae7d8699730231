/// A page made from a seed, at any size and resolution: ruler, heading, lines of text, grey wedge, page number. All edges are horizontal or
/// vertical, so whole runs of rows are alike and each is drawn once.
final class GeneratedPage: PageContent {
    private let layout: PageLayout
    private let window: ScanWindow
    private let channels: Int
    private let background: Reflectance
    private let grid: PixelGrid
    private let paperColumns: Range<Int>
    private let paperRows: Range<Int>
    /// Where the page lies, micrometres from the corner of the bed.
    private let origin: (left: Int, top: Int)

    /// Rows count from the top of the bed.
    private var row: Int
    private var nextChange = Int.min
    private var stripIndex = 0
    private var strip: [PixelRectangle]?

    /// `left` and `top` in micrometres from the corner of the bed; `background` is what surrounds the page.
    init(_ layout: PageLayout, left: Int, top: Int, window: ScanWindow, channels: Int, background: Reflectance) {
        self.layout = layout
        self.window = window
        self.channels = channels
        self.background = background
        origin = (left, top)
        grid = PixelGrid(resolution: window.resolution)
        paperColumns = grid.pixels(left, layout.width)
        paperRows = grid.pixels(top, layout.height)
        row = window.top
    }

    func next(into samples: inout [UInt16]) -> RowChange {
        defer { row += 1 }
        guard row >= nextChange else { return .none }
        fill(&samples, window.left..<window.left + window.width, background)
        guard paperRows.contains(row) else {
            nextChange = row < paperRows.lowerBound ? paperRows.lowerBound : Int.max
            return .whole
        }
        fill(&samples, paperColumns, .paper)
        nextChange = paperRows.upperBound
        draw(into: &samples)
        return .whole
    }

    private func draw(into samples: inout [UInt16]) {
        while stripIndex < layout.strips.count, rows(of: layout.strips[stripIndex]).upperBound <= row {
            stripIndex += 1
            strip = nil
        }
        guard stripIndex < layout.strips.count else { return }
        let rows = rows(of: layout.strips[stripIndex])
        guard row >= rows.lowerBound else {
            nextChange = min(nextChange, rows.lowerBound)
            return
        }
        let rectangles = strip ?? layout.rectangles(of: stripIndex).map(pixels)
        strip = rectangles
        nextChange = min(nextChange, rows.upperBound)
        for rectangle in rectangles where rectangle.rows.upperBound > row {
            if rectangle.rows.lowerBound > row {
                nextChange = min(nextChange, rectangle.rows.lowerBound)
            } else {
                nextChange = min(nextChange, rectangle.rows.upperBound)
                fill(&samples, rectangle.columns.clamped(to: paperColumns), rectangle.colour)
            }
        }
    }

    private func rows(of strip: PageStrip) -> Range<Int> {
        grid.pixels(origin.top + strip.top, strip.height)
    }

    private func pixels(_ ink: InkRectangle) -> PixelRectangle {
        PixelRectangle(
            columns: grid.pixels(origin.left + ink.left, ink.width), rows: grid.pixels(origin.top + ink.top, ink.height), colour: ink.colour)
    }

    /// Columns of the bed, as far as the window has them.
    private func fill(_ samples: inout [UInt16], _ columns: Range<Int>, _ colour: Reflectance) {
        let visible = columns.clamped(to: window.left..<window.left + window.width)
        RowKernels.fill(&samples, pixels: visible.lowerBound - window.left..<visible.upperBound - window.left, channels: channels, with: colour)
    }

    private struct PixelRectangle {
        let columns: Range<Int>
        let rows: Range<Int>
        let colour: Reflectance
    }
}
