import PlatenModel

/// What a new capture shows of the order of printed page numbers.
public enum NumberOrderNews {
    /// Points that are open with the capture and were not without it: such as pages that are missing between it and the one before.
    ///
    /// - Parameter others: pages of the job around it, the capture itself not among them.
    public static func points(of capture: PageCapture, among others: [PageCapture], order: PageOrder) -> [OpenPoint] {
        func told(_ captures: [PageCapture]) -> [OpenPoint] {
            PrintedNumberCheck.points(of: CapturedPage.pages(of: captures.filter { $0.role == .page }), order)
        }
        let before = Set(told(others).map(\.key))
        return told(others + [capture]).filter { !before.contains($0.key) }
    }
}
