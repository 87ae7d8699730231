import PlatenModel

/// Bounds of a cycle that protect from scanners which never stop.
enum CycleLimits {
    /// Pages of one cycle at most; more is a slip of the hand.
    static let maximumCount = 100_000
    /// Pages of a feeder without an end, where no number was asked for: no hopper holds a tenth of that.
    static let feederPages = 5_000
    /// Pages with the same pixels in a row. Paper scans never repeat by themselves; empty sheets in black and white may, a few times
    /// (naps2 #502: up to 128 copies of one page).
    static let identicalPages = 25
    /// Pages of a job, the newest, that a new one is compared with.
    static let comparedPages = 200
    /// Pages before a new one, and behind it where it replaces another, whose printed numbers it is compared with.
    static let pagesBefore = 60
    static let pagesBehind = 20
    /// Lost pages that a cycle keeps the record of.
    static let lostPages = 1_000
}
