/// Steps from one row to the next that are sharper than any lens draws them.
enum SharpSteps {
    /// Rows that are looked at together.
    static let rows = 6
    /// Codes of a step.
    private static let least: Int16 = 36
    /// All changes of the two rows above and the two below together are less than a third of it. A Gaussian blur of 0.5 pixels, sharper than any
    /// scanner, leaves nearly half; and a thin line, which may be as flat in its middle, ends within two rows.
    private static let share: Int16 = 3

    /// Columns with such a step in the middle of six rows.
    ///
    /// - Parameters:
    ///   - ring: six rows of pixels, one behind the other.
    ///   - first: which of them is the uppermost; the others follow in a ring.
    static func count(_ ring: Span<UInt8>, first: Int) -> Int {
        let width = ring.count / rows
        func row(_ place: Int) -> Range<Int> {
            let start = (first + place) % rows * width
            return start..<start + width
        }
        let (a, b, c) = (ring.extracting(row(0)), ring.extracting(row(1)), ring.extracting(row(2)))
        let (d, e, f) = (ring.extracting(row(3)), ring.extracting(row(4)), ring.extracting(row(5)))
        var count: Int32 = 0
        for x in 0..<width {
            let (two, three) = (Int16(b[unchecked: x]), Int16(c[unchecked: x]))
            let (four, five) = (Int16(d[unchecked: x]), Int16(e[unchecked: x]))
            let step = distance(four, three)
            let above = distance(two, Int16(a[unchecked: x])) &+ distance(three, two)
            let below = distance(five, four) &+ distance(Int16(f[unchecked: x]), five)
            count &+= (step > least ? 1 : 0) & ((above &+ below) &* share < step ? 1 : 0)
        }
        return Int(count)
    }

    private static func distance(_ left: Int16, _ right: Int16) -> Int16 { max(left, right) &- min(left, right) }
}
