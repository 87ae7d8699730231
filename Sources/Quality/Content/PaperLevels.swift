/// The paper around each square of four pixels of a picture: it changes slowly.
///
/// The mean of squares of 3, of that the greatest of squares of 15, and of that the mean of squares of 15. Beyond the border lie the border's own
/// values. All of it in whole numbers of 16 bits, of which a vector holds eight.
struct PaperLevels: Sendable {
    /// Steps of a code that levels are told in: so fine that rounding does no harm, and the sum of 15 fits.
    static let steps = 9
    private static let side = 15
    private static let reach = side / 2

    let columns: Int
    let rows: Int
    /// ``steps`` a code, row by row; what is behind the last one has no meaning.
    private(set) var levels: [Int16]

    init(_ image: ReducedImage) {
        columns = (image.width + 1) / 2
        rows = (image.height + 1) / 2
        // Room for what windows reach above and below: pictures are as dear as what is done to them.
        levels = [Int16](repeating: 0, count: (rows + Self.side - 1) * columns)
        guard columns > 0, rows > 0 else { return }
        calm(image)
        spread()
        Self.greatestBelow(&levels, width: columns, rows: rows)
        across(Self.greatestBeside)
        shift()
        spread()
        Self.meansBelow(&levels, width: columns, rows: rows)
        across(Self.meansBeside)
    }

    /// Means of squares of three values, each the sum of four pixels: of the nine a quarter. Behind the room above.
    private mutating func calm(_ image: ReducedImage) {
        var (before, here, next) = ([Int16](repeating: 0, count: columns), [Int16](repeating: 0, count: columns), [Int16]())
        Self.halve(image, row: 0, into: &here)
        before = here
        next = here
        var line = [Int16](repeating: 0, count: columns + 2)
        for y in 0..<rows {
            Self.halve(image, row: min(y + 1, rows - 1), into: &next)
            Self.sum(before, here, next, into: &line)
            Self.join(line, columns, into: &levels, at: (Self.reach + y) * columns)
            // The oldest is written to next.
            swap(&before, &here)
            swap(&here, &next)
        }
    }

    /// Sums of squares of four pixels.
    private static func halve(_ image: ReducedImage, row: Int, into line: inout [Int16]) {
        let (width, pixels) = (image.width, image.pixels.span)
        let (first, second) = (2 * row * width, min(2 * row + 1, image.height - 1) * width)
        var line = line.mutableSpan
        for x in 0..<width / 2 {
            let above = Int16(pixels[unchecked: first &+ 2 &* x]) &+ Int16(pixels[unchecked: first &+ 2 &* x &+ 1])
            let below = Int16(pixels[unchecked: second &+ 2 &* x]) &+ Int16(pixels[unchecked: second &+ 2 &* x &+ 1])
            line[unchecked: x] = above &+ below
        }
        // A last column alone.
        if !width.isMultiple(of: 2) { line[line.count - 1] = 2 * (Int16(pixels[first + width - 1]) + Int16(pixels[second + width - 1])) }
    }

    /// - Parameter line: a value more at both ends.
    private static func sum(_ above: [Int16], _ here: [Int16], _ below: [Int16], into line: inout [Int16]) {
        let (above, here, below) = (above.span, here.span, below.span)
        var line = line.mutableSpan
        for x in 0..<here.count { line[unchecked: x &+ 1] = above[unchecked: x] &+ here[unchecked: x] &+ below[unchecked: x] }
        line[0] = line[1]
        line[here.count + 1] = line[here.count]
    }

    private static func join(_ line: [Int16], _ columns: Int, into levels: inout [Int16], at start: Int) {
        let line = line.span
        var levels = levels.mutableSpan
        for x in 0..<columns {
            levels[unchecked: start &+ x] = (line[unchecked: x] &+ line[unchecked: x &+ 1] &+ line[unchecked: x &+ 2]) &>> 2
        }
    }

    /// Repeats the first row in the room above, and the last one in that below.
    private mutating func spread() {
        for row in 0..<Self.reach {
            Self.move(&levels, from: Self.reach * columns, to: row * columns, columns)
            Self.move(&levels, from: (Self.reach + rows - 1) * columns, to: (Self.reach + rows + row) * columns, columns)
        }
    }

    /// Moves all rows from the beginning to behind the room above.
    private mutating func shift() {
        for row in (0..<rows).reversed() { Self.move(&levels, from: row * columns, to: (row + Self.reach) * columns, columns) }
    }

    private static func move(_ values: inout [Int16], from: Int, to: Int, _ count: Int) {
        var values = values.mutableSpan
        for x in 0..<count { values[unchecked: to &+ x] = values[unchecked: from &+ x] }
    }

    /// Does something to rows, each with its own ends.
    private mutating func across(_ work: (inout [Int16], Int) -> Void) {
        var line = [Int16](repeating: 0, count: columns + Self.side - 1)
        for y in 0..<rows {
            Self.copy(levels, y * columns, to: &line, Self.reach, columns)
            for place in 0..<Self.reach {
                line[place] = line[Self.reach]
                line[columns + Self.reach + place] = line[columns + Self.reach - 1]
            }
            work(&line, columns)
            Self.copy(line, 0, to: &levels, y * columns, columns)
        }
    }

    private static func copy(_ source: [Int16], _ from: Int, to target: inout [Int16], _ start: Int, _ count: Int) {
        let source = source.span
        var target = target.mutableSpan
        for x in 0..<count { target[unchecked: start &+ x] = source[unchecked: from &+ x] }
    }

    /// The greatest of 15: of windows twice as long each time, and at last of two of 8.
    private static func greatestBelow(_ values: inout [Int16], width: Int, rows: Int) {
        var missing = side - 1
        for window in [1, 2, 4, 7] {
            missing -= window
            takeGreater(&values, count: (rows + missing) * width, by: window * width)
        }
    }

    private static func greatestBeside(_ line: inout [Int16], width: Int) { greatestBelow(&line, width: 1, rows: width) }

    /// The greater of each value and the one so many behind it, which is none of those that were changed before.
    private static func takeGreater(_ values: inout [Int16], count: Int, by distance: Int) {
        var values = values.mutableSpan
        for place in 0..<count { values[unchecked: place] = max(values[unchecked: place], values[unchecked: place &+ distance]) }
    }

    /// The means of 15 rows.
    private static func meansBelow(_ values: inout [Int16], width: Int, rows: Int) {
        var sums = [UInt16](repeating: 0, count: width)
        var values = values.mutableSpan
        var running = sums.mutableSpan
        for place in 0..<side * width { running[place % width] &+= UInt16(truncatingIfNeeded: values[place]) }
        for y in 0..<rows {
            let (first, next) = (y * width, (y + side) * width)
            let isLast = y == rows - 1
            for x in 0..<width {
                let sum = running[unchecked: x]
                let gone = UInt16(truncatingIfNeeded: values[unchecked: first &+ x])
                values[unchecked: first &+ x] = mean(sum)
                running[unchecked: x] = sum &- gone &+ (isLast ? 0 : UInt16(truncatingIfNeeded: values[unchecked: next &+ x]))
            }
        }
    }

    /// Those of 15 values, of which each begins with its own.
    private static func meansBeside(_ line: inout [Int16], width: Int) {
        var values = line.mutableSpan
        var sum: UInt16 = 0
        for place in 0..<side - 1 { sum &+= UInt16(truncatingIfNeeded: values[place]) }
        for x in 0..<width {
            sum &+= UInt16(truncatingIfNeeded: values[unchecked: x &+ side &- 1])
            let first = UInt16(truncatingIfNeeded: values[unchecked: x])
            values[unchecked: x] = mean(sum)
            sum &-= first
        }
    }

    /// A fifteenth, by a product and a shift.
    @inline(__always)
    private static func mean(_ sum: UInt16) -> Int16 { Int16(truncatingIfNeeded: (UInt32(sum) &* 4370) &>> 16) }
}
