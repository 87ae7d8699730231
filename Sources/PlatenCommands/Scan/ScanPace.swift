import PlatenModel

/// How fast a cycle goes and how long it will take, from what has been scanned of it.
struct ScanPace {
    /// Less than this much of a page tells nothing: the first rows come at once from a buffer or late after a warm-up. In seconds.
    private static let shortestMeasurement = 0.5

    /// Part of the page that is scanned, 0 to 1. Nil where the driver does not know the page's length.
    let fraction: Double?
    let pagesPerMinute: Double?
    /// Seconds to the end of the cycle; to the end of the page where the number of pages is not known.
    let secondsLeft: Double?

    /// - Parameter elapsed: seconds since the first page of the cycle began.
    init(_ progress: CycleProgress, elapsed: Double) {
        fraction = progress.totalRows.flatMap { $0 > 0 ? min(max(Double(progress.rows) / Double($0), 0), 1) : nil }
        let finished = max(progress.page - 1, 0)
        // Pages that are done tell the pace best: they hold the turning of the page as well.
        let measured = finished > 0 ? max(elapsed - progress.seconds, 0) / Double(finished) : 0
        let predicted = fraction.flatMap { $0 > 0 && progress.seconds >= Self.shortestMeasurement ? progress.seconds / $0 : nil }
        let secondsAPage = measured > 0 ? measured : predicted
        pagesPerMinute = secondsAPage.map { 60 / $0 }

        let leftOfPage = predicted.map { $0 - progress.seconds } ?? secondsAPage.map { max($0 - progress.seconds, 0) }
        let morePages = max((progress.pages ?? progress.page) - progress.page, 0)
        if fraction == nil, progress.pages == nil {
            secondsLeft = nil
        } else {
            secondsLeft = leftOfPage.map { $0 + Double(morePages) * (secondsAPage ?? 0) }
        }
    }
}
