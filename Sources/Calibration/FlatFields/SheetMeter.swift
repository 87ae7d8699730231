/// Averages an even sheet while its rows pass.
public protocol SheetMeter: Sendable {
    associatedtype Means: SheetMeans

    /// Takes the next rows.
    mutating func take(_ bytes: RawSpan, count: Int)

    /// Nil: there were no rows.
    consuming func finish() -> Means?
}
