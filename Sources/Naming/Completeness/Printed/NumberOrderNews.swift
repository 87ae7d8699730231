import PlatenModel

/// What a new capture shows of the order of printed page numbers.
public enum NumberOrderNews {
    /// Points that are open with the capture and were not without it: such as pages that are missing between it and the one before.
    ///
    /// Nothing is missing before a capture while its place before is empty: another scanner may be about to fill that.
    ///
    /// - Parameter others: pages of the job around it, the capture itself not among them.
    public static func points(of capture: PageCapture, among others: [PageCapture], order: PageOrder) -> [OpenPoint] {
        func told(_ captures: [PageCapture]) -> [OpenPoint] {
            PrintedNumberCheck.points(of: CapturedPage.pages(of: captures.filter { $0.role == .page }), order)
        }
        let before = Set(told(others).map(\.key))
        let isNext = others.contains { $0.position == capture.position - 1 || $0.position == capture.position }
        return told(others + [capture]).filter { point in
            if case .printedMissing = point, !isNext { return false }
            return !before.contains(point.key)
        }
    }
}
