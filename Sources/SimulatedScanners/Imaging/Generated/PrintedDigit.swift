import Glibc

/// A digit as type has it, with bowls and slants: page numbers are read by programs, which take digits of straight strokes alone for anything.
///
/// Its strokes are curves on a field of one by three fifths, y down; it is kept as runs of cells, so that a page of it is made of rectangles as all else.
struct PrintedDigit {
    private typealias Point = (x: Double, y: Double)
    private struct Run: Hashable {
        let columns: Range<Int>
        var rows: Range<Int>
    }

    private let runs: [Run]

    /// Cells of its height.
    private static let cells = 48
    /// Breadth of a stroke, in heights.
    private static let stroke = 0.14

    private static let all: [PrintedDigit] = strokes.map { PrintedDigit($0) }

    /// 0 to 9; nil: it is no digit.
    init?(_ value: Int) {
        guard Self.all.indices.contains(value) else { return nil }
        self = Self.all[value]
    }

    /// - Parameter height: micrometres of a digit.
    func rectangles(left: Int, top: Int, height: Int, colour: Reflectance) -> [InkRectangle] {
        func place(_ cell: Int) -> Int { cell * height / Self.cells }
        return runs.map { run in
            InkRectangle(
                left: left + place(run.columns.lowerBound), top: top + place(run.rows.lowerBound),
                width: place(run.columns.upperBound) - place(run.columns.lowerBound),
                height: place(run.rows.upperBound) - place(run.rows.lowerBound), colour: colour)
        }
    }

    private init(_ strokes: [[Point]]) {
        let lines = strokes.flatMap { zip($0, $0.dropFirst()) }
        func isInk(_ column: Int, _ row: Int) -> Bool {
            let (x, y) = ((Double(column) + 0.5) / Double(Self.cells), (Double(row) + 0.5) / Double(Self.cells))
            return lines.contains { Self.distance(from: (x, y), to: $0.0, $0.1) <= Self.stroke / 2 }
        }
        var runs: [Run] = []
        for row in 0..<Self.cells {
            var start: Int?
            for column in 0...Self.cells {
                let isDark = column < Self.cells && isInk(column, row)
                if isDark, start == nil { start = column }
                guard !isDark, let begun = start else { continue }
                start = nil
                // What is as broad as the run above it is the same rectangle.
                if let above = runs.firstIndex(where: { $0.columns == begun..<column && $0.rows.upperBound == row }) {
                    runs[above].rows = runs[above].rows.lowerBound..<row + 1
                } else {
                    runs.append(Run(columns: begun..<column, rows: row..<row + 1))
                }
            }
        }
        self.runs = runs
    }

    private static func distance(from point: Point, to start: Point, _ end: Point) -> Double {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let length = across * across + down * down
        let along = length == 0 ? 0 : min(max(((point.x - start.x) * across + (point.y - start.y) * down) / length, 0), 1)
        return hypot(point.x - start.x - along * across, point.y - start.y - along * down)
    }

    /// A part of an ellipse, in degrees clockwise from the right.
    private static func arc(_ x: Double, _ y: Double, _ width: Double, _ height: Double, from start: Double, to end: Double) -> [Point] {
        (0...24).map { step in
            let angle = (start + (end - start) * Double(step) / 24) * .pi / 180
            return (x + width * cos(angle), y + height * sin(angle))
        }
    }

    private static let six: [[Point]] = [
        arc(0.3, 0.67, 0.23, 0.26, from: 0, to: 360), arc(0.57, 0.67, 0.5, 0.6, from: 180, to: 255),
    ]

    private static let strokes: [[[Point]]] = [
        [arc(0.3, 0.5, 0.23, 0.43, from: 0, to: 360)],
        [[(0.12, 0.24), (0.32, 0.08), (0.32, 0.93)], [(0.12, 0.93), (0.52, 0.93)]],
        [arc(0.3, 0.32, 0.23, 0.25, from: 195, to: 400) + [(0.07, 0.93), (0.55, 0.93)]],
        [arc(0.28, 0.29, 0.22, 0.22, from: 200, to: 450), arc(0.28, 0.71, 0.25, 0.22, from: 270, to: 520)],
        [[(0.42, 0.93), (0.42, 0.07), (0.06, 0.67), (0.57, 0.67)]],
        [[(0.51, 0.07), (0.13, 0.07), (0.11, 0.46)] + arc(0.28, 0.66, 0.25, 0.27, from: 230, to: 510)],
        six,
        [[(0.06, 0.07), (0.54, 0.07), (0.22, 0.93)]],
        [arc(0.3, 0.28, 0.19, 0.21, from: 0, to: 360), arc(0.3, 0.71, 0.23, 0.22, from: 0, to: 360)],
        six.map { $0.map { point in (0.6 - point.x, 1 - point.y) } },
    ]
}
