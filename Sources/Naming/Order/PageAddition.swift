import PlatenModel

/// The letters behind a page's number, counted: a, b … q, s, t, u, w … z, aa. Without r and v, which are sides of a leaf.
enum PageAddition {
    private static let letters = Array("abcdefghijklmnopqstuwxyz")

    /// 0 of no addition, 1 of `a`, 24 of `z`, 25 of `aa`.
    static func ordinal(of addition: String) -> Int {
        addition.reduce(0) { $0 * letters.count + (letters.firstIndex(of: $1) ?? 0) + 1 }
    }

    static func text(ordinal: Int) -> String {
        var rest = ordinal
        var text = ""
        while rest > 0 {
            text = String(letters[(rest - 1) % letters.count]) + text
            rest = (rest - 1) / letters.count
        }
        return text
    }
}
