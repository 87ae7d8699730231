/// Steps from one row to the next that are sharper than any lens draws them.
enum SharpSteps {
    /// Rows that are looked at together.
    static let rows = 6
    /// Codes of a step.
    private static let least: Int16 = 36
    /// It takes so much of all that the six rows differ by. Of an edge that a Gaussian of 0.5 pixels and the pixels' own size have blurred, sharper
    /// than any scanner, one step has at most 0.61 of it; what is cut out in the middle of an edge or a line leaves more.
    private static let share: (Int16, of: Int16) = (17, of: 20)

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
            let (one, six) = (Int16(a[unchecked: x]), Int16(f[unchecked: x]))
            let range = max(max(max(one, two), max(three, four)), max(five, six)) &- min(min(min(one, two), min(three, four)), min(five, six))
            count &+= (step > least ? 1 : 0) & (step &* share.of > range &* share.0 ? 1 : 0)
        }
        return Int(count)
    }

    private static func distance(_ left: Int16, _ right: Int16) -> Int16 { max(left, right) &- min(left, right) }
}
