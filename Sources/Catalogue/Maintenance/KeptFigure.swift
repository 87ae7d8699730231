import PlatenModel

/// A point of a figure's history, and what it was measured with.
public struct KeptFigure: Sendable, Hashable {
    public var figure: ScannerFigure
    /// Number of the maintenance that gave it.
    public var maintenance: Int64
    /// Seconds that the scanner had scanned by then.
    public var seconds: Double

    public init(figure: ScannerFigure, maintenance: Int64, seconds: Double = 0) {
        self.figure = figure
        self.maintenance = maintenance
        self.seconds = seconds
    }
}
