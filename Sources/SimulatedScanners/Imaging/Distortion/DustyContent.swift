/// A page seen through glass with specks and hairs on it. They are slightly blurred, as what lies on the glass is: their edge falls off over the pixels that it
/// touches.
final class DustyContent: PageContent {
    private struct Mark {
        let rows: Range<Int>
        let columns: Range<Int>
        /// Its middle, or points along it, in pixels of the window.
        let line: [(x: Double, y: Double)]
        let radius: Double
        /// As shares.
        let loss: Double
        let tone: Double
    }

    /// Parts of a pixel that its share of a speck is taken from, each way.
    private static let parts = 4

    private let content: any PageContent
    private let marks: [Mark]
    private let channels: Int
    private var row: Int
    private var plain: [UInt16]
    private var wasDusty = false

    init(_ content: any PageContent, _ dust: [GlassDust], _ fibres: [GlassFibre], window: ScanWindow, channels: Int) {
        self.content = content
        self.channels = channels
        row = window.top
        plain = [UInt16](repeating: 0, count: window.width * channels)
        marks =
            dust.map { Self.mark([($0.x, $0.y)], width: $0.diameter, loss: $0.loss, tone: $0.tone, window) }
            + fibres.map { Self.mark($0.line, width: $0.width, loss: $0.loss, tone: $0.tone, window) }
    }

    /// - Parameter line: millimetres, as is the width.
    private static func mark(_ line: [(x: Double, y: Double)], width: Double, loss: Double, tone: Double, _ window: ScanWindow) -> Mark {
        let scale = Double(window.resolution) / 25.4
        let points = line.map { (x: $0.x * scale - Double(window.left), y: $0.y * scale) }
        let radius = width / 2 * scale
        let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
        let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
        return Mark(
            rows: Int((top - radius).rounded(.down))..<Int((bottom + radius).rounded(.up)) + 1,
            columns: (Int((left - radius).rounded(.down))..<Int((right + radius).rounded(.up)) + 1).clamped(to: 0..<window.width), line: points,
            radius: radius, loss: loss / 100, tone: tone / 100)
    }

    func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange {
        var change = try content.next(into: &plain)
        let touched = marks.filter { $0.rows.contains(row) }
        // What was dusty in the row before is written anew, too.
        if !touched.isEmpty || wasDusty { change = .whole }
        wasDusty = !touched.isEmpty
        switch change {
        case .none: break
        case .whole: for index in plain.indices { samples[index] = plain[index] }
        case .parts(let parts): for part in parts { for index in part { samples[index] = plain[index] } }
        }
        for mark in touched { cover(mark, &samples) }
        row += 1
        return change
    }

    private func cover(_ mark: Mark, _ samples: inout [UInt16]) {
        let near = mark.line.filter { abs($0.y - Double(row) - 0.5) <= mark.radius + 1 }
        for column in mark.columns {
            let lost = mark.loss * share(mark, near, column)
            guard lost != 0 else { continue }
            for sample in column * channels..<(column + 1) * channels {
                let value = Double(samples[sample]) * (1 - lost) + 65_535 * mark.tone * lost
                samples[sample] = UInt16(max(0, min(65_535, value.rounded())))
            }
        }
    }

    /// The part of a pixel that a mark covers.
    ///
    /// - Parameter line: the points of it that this row may touch.
    private func share(_ mark: Mark, _ line: [(x: Double, y: Double)], _ column: Int) -> Double {
        let near = line.filter { abs($0.x - Double(column) - 0.5) <= mark.radius + 1 }
        guard !near.isEmpty else { return 0 }
        var inside = 0
        for down in 0..<Self.parts {
            for across in 0..<Self.parts {
                let x = Double(column) + (Double(across) + 0.5) / Double(Self.parts)
                let y = Double(row) + (Double(down) + 0.5) / Double(Self.parts)
                if near.contains(where: { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) <= mark.radius * mark.radius }) { inside += 1 }
            }
        }
        return Double(inside) / Double(Self.parts * Self.parts)
    }
}
