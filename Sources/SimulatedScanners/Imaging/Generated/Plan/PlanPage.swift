/// A generated plan, at any size and resolution. From one row to the next only the ends of strokes and the slanted ones change, so only what
/// has changed is drawn: a plan costs little more than the copying of its rows.
final class PlanPage: PageContent {
    private let layout: PlanLayout
    private let window: ScanWindow
    private let channels: Int
    private let background: Reflectance
    private let grid: PixelGrid
    private let origin: (left: Int, top: Int)
    private let paperColumns: Range<Int>
    private let paperRows: Range<Int>

    /// Rows count from the top of the bed.
    private var row: Int
    private var isFirst = true
    private var bay = -1
    private var bayEnd = Int.min
    /// Those of the bay that begin in this row or below, the lowest first.
    private var coming: [PixelStroke] = []
    /// Those in this row.
    private var present: [PixelStroke] = []
    /// The next row in which a stroke begins or ends.
    private var nextChange = Int.min
    private var changed: [Range<Int>] = []

    /// `left` and `top` in micrometres from the corner of the bed; `background` is what surrounds the plan, which is `height` long.
    init(_ layout: PlanLayout, height: Int, left: Int, top: Int, window: ScanWindow, channels: Int, background: Reflectance) {
        self.layout = layout
        self.window = window
        self.channels = channels
        self.background = background
        origin = (left, top)
        grid = PixelGrid(resolution: window.resolution)
        paperColumns = grid.pixels(left, layout.width).clamped(to: window.left..<window.left + window.width)
        paperRows = grid.pixels(top, height)
        row = window.top
    }

    func next(into samples: inout [UInt16]) -> RowChange {
        defer {
            row += 1
            isFirst = false
        }
        changed.removeAll(keepingCapacity: true)
        if paperRows.contains(row) { follow() }
        if isFirst || row == paperRows.lowerBound || row == paperRows.upperBound {
            drawAll(&samples)
            return .whole
        }
        guard !changed.isEmpty else { return .none }
        // Each changed part is compared with each stroke; beyond this, drawing the row anew is quicker.
        if changed.count * present.count > 2 * window.width {
            drawAll(&samples)
            return .whole
        }
        return .parts(changed.map { part in draw(part, into: &samples) })
    }

    /// Brings the strokes up to this row and notes the columns where something changes.
    private func follow() {
        if row >= bayEnd { enterBay() }
        if row >= nextChange { exchange() }
        for index in present.indices where !present[index].isUpright {
            let before = present[index].columns
            present[index].move(to: row)
            let after = present[index].columns
            guard before != after else { continue }
            note(min(before.lowerBound, after.lowerBound)..<max(before.lowerBound, after.lowerBound))
            note(min(before.upperBound, after.upperBound)..<max(before.upperBound, after.upperBound))
        }
    }

    private func enterBay() {
        for stroke in present { note(stroke.columns) }
        present = []
        bay = max(0, (grid.middle(of: row) - origin.top) / PlanLayout.bayHeight)
        bayEnd = grid.pixels(origin.top + bay * PlanLayout.bayHeight, PlanLayout.bayHeight).upperBound
        let strokes = layout.strokes(ofBay: bay).map { PixelStroke($0, left: origin.left, top: origin.top, grid: grid) }
        coming = strokes.filter { $0.rows.upperBound > row && !$0.rows.isEmpty }.reversed().sorted { $0.rows.lowerBound > $1.rows.lowerBound }
        nextChange = row
    }

    /// Lets strokes go that have ended, and begins those that begin.
    private func exchange() {
        present.removeAll { stroke in
            guard stroke.rows.upperBound <= row else { return false }
            note(stroke.columns)
            return true
        }
        while var stroke = coming.last, stroke.rows.lowerBound <= row {
            coming.removeLast()
            stroke.move(to: row)
            note(stroke.columns)
            present.append(stroke)
        }
        nextChange = min(present.map(\.rows.upperBound).min() ?? Int.max, coming.last?.rows.lowerBound ?? Int.max)
    }

    private func note(_ columns: Range<Int>) {
        let visible = columns.clamped(to: paperColumns)
        if !visible.isEmpty { changed.append(visible) }
    }

    private func drawAll(_ samples: inout [UInt16]) {
        fill(&samples, window.left..<window.left + window.width, background)
        if paperRows.contains(row) { _ = draw(paperColumns, into: &samples) }
    }

    /// Draws some columns of the paper and returns which samples they are.
    private func draw(_ part: Range<Int>, into samples: inout [UInt16]) -> Range<Int> {
        fill(&samples, part, .paper)
        for stroke in present where stroke.columns.overlaps(part) { fill(&samples, stroke.columns.clamped(to: part), stroke.colour) }
        return (part.lowerBound - window.left) * channels..<(part.upperBound - window.left) * channels
    }

    private func fill(_ samples: inout [UInt16], _ columns: Range<Int>, _ colour: Reflectance) {
        RowKernels.fill(&samples, pixels: columns.lowerBound - window.left..<columns.upperBound - window.left, channels: channels, with: colour)
    }
}
