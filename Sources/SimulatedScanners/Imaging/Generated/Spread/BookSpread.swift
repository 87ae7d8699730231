/// Two pages of an open book, seen from above. They are generated texts (``PageLayout``) of the seeds `seed` and `seed + 1`, which are printed at
/// their feet. Towards the gutter the paper sinks: the page is seen narrower there than it is, its lines bend, and less light comes back.
struct BookSpread: Equatable {
    /// Of one page, micrometres.
    let width: Int
    let height: Int
    /// Of the left page.
    let seed: UInt64

    /// How far from the gutter the paper sinks, micrometres.
    static let slope = 30_000
    /// How much narrower a page is seen than it is.
    static let narrowing = 1_000
    /// How much higher than elsewhere a line is seen at the gutter.
    static let bend = 1_500
    /// How much light is lost at the gutter, of 100.
    static let shadow = 55

    var left: PageLayout { PageLayout(width: width, height: height, seed: seed) }
    var right: PageLayout { PageLayout(width: width, height: height, seed: seed &+ 1) }

    /// What is seen so many micrometres from the gutter lies so much further away from it on the paper, and so much further down.
    static func displacement(_ distance: Int) -> (outwards: Int, down: Int) {
        let rest = max(0, slope - distance)
        let square = slope * slope
        return (narrowing * (square - rest * rest) / square, bend * rest * rest / square)
    }

    /// What comes back so many micrometres from the gutter, in units of ``RowKernels/unityGain``.
    static func gain(_ distance: Int) -> Int32 {
        let rest = max(0, slope - distance)
        let lost = Int(RowKernels.unityGain) * shadow * rest * rest / (100 * slope * slope)
        return RowKernels.unityGain - Int32(lost)
    }
}
