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
        func start(_ row: Int) -> Int { (first + row) % rows * width }
        let (a, b, c, d, e, f) = (start(0), start(1), start(2), start(3), start(4), start(5))
        var count: Int32 = 0
        for x in 0..<width {
            let (two, three) = (Int16(ring[unchecked: b + x]), Int16(ring[unchecked: c + x]))
            let (four, five) = (Int16(ring[unchecked: d + x]), Int16(ring[unchecked: e + x]))
            let step = abs(four &- three)
            let above = abs(two &- Int16(ring[unchecked: a + x])) &+ abs(three &- two)
            let below = abs(five &- four) &+ abs(Int16(ring[unchecked: f + x]) &- five)
            count &+= (step > least ? 1 : 0) & ((above &+ below) &* share < step ? 1 : 0)
        }
        return Int(count)
    }
}
