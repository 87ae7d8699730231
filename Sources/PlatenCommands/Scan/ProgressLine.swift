import PlatenModel

/// The line that shows how far a cycle is.
struct ProgressLine {
    private static let barWidths = 10...40

    private let progress: CycleProgress
    private let pace: ScanPace

    /// - Parameter elapsed: seconds since the first page of the cycle began.
    init(_ progress: CycleProgress, elapsed: Double) {
        self.progress = progress
        pace = ScanPace(progress, elapsed: elapsed)
    }

    /// As much as fits on `width` columns: the bar goes first, then the pace, then the rows.
    func text(width: Int) -> String {
        let essential = [page, percent, left]
        let variants = [[page, percent, rows, rate, left], [page, percent, rows, left], essential].map(Self.joined)
        for variant in variants {
            guard let fraction = pace.fraction else {
                if variant.count <= width { return variant }
                continue
            }
            let room = width - variant.count - 4
            if room >= Self.barWidths.lowerBound {
                return insert(bar: fraction, of: min(room, Self.barWidths.upperBound), into: variant)
            }
        }
        return variants.first { $0.count <= width } ?? String(Self.joined(essential).prefix(max(width, 0)))
    }

    private static func joined(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.joined(separator: "  ")
    }

    private func insert(bar fraction: Double, of width: Int, into text: String) -> String {
        let filled = Int((fraction * Double(width)).rounded(.down))
        let bar = "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "]"
        return "\(page)  \(bar)\(text.dropFirst(page.count))"
    }

    private var page: String {
        progress.pages.map { "page \(progress.page) of \($0)" } ?? "page \(progress.page)"
    }

    private var percent: String? {
        pace.fraction.map { fraction in
            let number = String(Int((fraction * 100).rounded(.down)))
            return String(repeating: " ", count: 3 - number.count) + number + " %"
        }
    }

    private var rows: String {
        progress.totalRows.map { "\(progress.rows) of \($0) rows" } ?? "\(progress.rows) rows"
    }

    private var rate: String? {
        pace.pagesPerMinute.map { "\(HumanFormat.decimals($0, 1)) pages/min" }
    }

    private var left: String? {
        pace.secondsLeft.map { "\(HumanFormat.duration($0)) left" }
    }
}
