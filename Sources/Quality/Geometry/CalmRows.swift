/// Turns rows of darkness into upright strips, each smoothed down itself by [1 2 1] / 4.
struct CalmRows: Sendable {
    /// Rows that are put into the strips together, so that what is written lies together.
    private static let together = 16

    /// Strips, and pixels of each.
    private let count: Int
    private let columns: Int
    private let height: Int
    /// The last three rows, the newest in the place of the oldest.
    private var rows: [Int16]
    private var taken = 0
    /// Smoothed rows that wait for others.
    private var waiting: [Float]
    private var written = 0
    /// Strip by strip, from the top.
    private(set) var strips: [Float]

    /// - Parameters:
    ///   - count: of strips.
    ///   - columns: values of a row that each strip takes.
    init(count: Int, columns: Int, height: Int) {
        self.count = count
        self.columns = columns
        self.height = height
        rows = [Int16](repeating: 0, count: 3 * count)
        waiting = [Float](repeating: 0, count: Self.together * count)
        strips = [Float](repeating: 0, count: count * height)
    }

    /// Takes the next row.
    mutating func take(_ line: [Int16]) {
        Self.join(line, columns: columns, into: &rows, at: taken % 3 * count, count)
        taken += 1
        // Above the first row lies the first one itself.
        if taken > 1 { smooth(max(0, taken - 3), taken - 2, taken - 1) }
    }

    /// To be called behind the last row.
    mutating func close() {
        guard taken > 0 else { return }
        smooth(max(0, taken - 2), taken - 1, taken - 1)
        write()
    }

    private static func join(_ line: [Int16], columns: Int, into rows: inout [Int16], at start: Int, _ count: Int) {
        let line = line.span
        var rows = rows.mutableSpan
        for strip in 0..<count {
            var sum: Int16 = 0
            for column in 0..<columns { sum &+= line[unchecked: strip &* columns &+ column] }
            rows[unchecked: start &+ strip] = sum
        }
    }

    private mutating func smooth(_ above: Int, _ here: Int, _ below: Int) {
        Self.smooth(rows, above % 3 * count, here % 3 * count, below % 3 * count, count, into: &waiting, at: here % Self.together * count)
        if here % Self.together == Self.together - 1 { write() }
    }

    private static func smooth(_ rows: [Int16], _ above: Int, _ here: Int, _ below: Int, _ count: Int, into target: inout [Float], at start: Int) {
        let rows = rows.span
        var target = target.mutableSpan
        for strip in 0..<count {
            let sum = rows[unchecked: above &+ strip] &+ 2 &* rows[unchecked: here &+ strip] &+ rows[unchecked: below &+ strip]
            target[unchecked: start &+ strip] = Float(sum) / 4
        }
    }

    /// Puts the rows that wait into the strips.
    private mutating func write() {
        let number = min(Self.together, height - written)
        Self.write(waiting, count, number, into: &strips, from: written, height)
        written += number
    }

    private static func write(_ rows: [Float], _ count: Int, _ number: Int, into strips: inout [Float], from first: Int, _ height: Int) {
        let rows = rows.span
        var strips = strips.mutableSpan
        for strip in 0..<count {
            let start = strip &* height &+ first
            for row in 0..<number { strips[unchecked: start &+ row] = rows[unchecked: row &* count &+ strip] }
        }
    }
}
