/// Which frame comes next: those of a page follow each other, and pages follow each other.
struct FrameSeries {
    /// Frames begun since the scanner was opened.
    private(set) var begun = 0
    /// The one of the page that the next `sane_start` begins; 0: another page.
    private(set) var next = 0

    /// Whether a page is under way of which frames are missing.
    var isInPage: Bool { next > 0 }

    /// A frame of a page of so many was begun.
    mutating func begin(of count: Int) {
        begun &+= 1
        next = next + 1 < count ? next + 1 : 0
    }

    /// The rest of the page is given up.
    mutating func endPage() {
        next = 0
    }
}
