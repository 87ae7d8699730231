/// The gains of each row of an image, by what a camera's flat field says of the place of the bed that it shows: on a straight line from the middle of a cell
/// to that of the next, and beyond the outermost on as from the last but one to them.
struct AreaGains: Sendable {
    /// Millimetres by which drivers round where an image begins.
    private static let rounding = 0.5

    private let samples: Int
    private let columns: Int
    private let rows: Int
    /// Light of each sample of each cell, row by row.
    private let light: [Float]
    /// Light of white.
    private let white: [Float]
    /// Of each column of the image: the cell at or left of it, and how far it is to the next one. Nil: the flat field does not reach there.
    private let places: [(cell: Int, share: Float)?]
    private let top: Double
    private let step: Double
    private let height: Double
    /// Share of the image's columns that the flat field reaches.
    let reach: Double

    /// - Parameters:
    ///   - fieldLeft: millimetres from the left edge of the bed to the field.
    ///   - width: columns of the image.
    ///   - place: millimetres from the left and upper edge of the bed to the image.
    ///   - resolution: pixels an inch along a row.
    ///   - tones: of each channel.
    init(_ field: AreaField, left fieldLeft: Double, width: Int, place: (left: Double, top: Double), resolution: Double, tones: [ToneTable]) {
        (samples, columns, rows) = (field.samples, field.columns, field.rows)
        light = field.levels.enumerated().map { index, level in Float(tones[index % field.samples].light(ofCode: level)) }
        white = zip(field.white, tones).map { Float($1.light(ofCode: $0)) }
        (top, step, height) = (field.top, field.stepY, field.height)
        places = (0..<width).map { column in
            let x = place.left + (Double(column) + 0.5) * 25.4 / resolution - fieldLeft
            guard x > -Self.rounding, x < field.width + Self.rounding else { return nil }
            return Self.place(x / field.stepX, field.columns)
        }
        let reached = place.top < top + height ? places.count { $0 != nil } : 0
        reach = width > 0 ? Double(reached) / Double(width) : 0
    }

    /// - Parameter position: in cells, from the edge of the first.
    private static func place(_ position: Double, _ count: Int) -> (cell: Int, share: Float) {
        guard count > 1 else { return (0, 0) }
        let cell = min(max(Int((position - 0.5).rounded(.down)), 0), count - 2)
        return (cell, Float(position - 0.5 - Double(cell)))
    }

    /// Writes the gain of each sample of a row; 1 where the flat field does not reach.
    ///
    /// - Parameter y: millimetres from the upper edge of the bed to the middle of the row.
    func write(at y: Double, to gains: inout [Float]) {
        guard y > top - Self.rounding, y < top + height + Self.rounding else {
            for index in gains.indices { gains[index] = 1 }
            return
        }
        let (row, share) = Self.place((y - top) / step, rows)
        let length = columns * samples
        let (above, below) = (row * length, min(row + 1, rows - 1) * length)
        let line = (0..<length).map { light[above + $0] + (light[below + $0] - light[above + $0]) * share }
        for (pixel, place) in places.enumerated() {
            for channel in 0..<samples {
                guard let place else {
                    gains[pixel * samples + channel] = 1
                    continue
                }
                let (left, right) = (place.cell * samples + channel, min(place.cell + 1, columns - 1) * samples + channel)
                let level = line[left] + (line[right] - line[left]) * place.share
                gains[pixel * samples + channel] = level > 0 ? white[channel] / level : 1
            }
        }
    }
}
