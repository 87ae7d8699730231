/// Looks at the rows of one image as they pass, on one thread.
public protocol RowObserver {
    associatedtype Output: Sendable

    /// Takes the next rows, from the top.
    ///
    /// - Parameter rows: `count` rows of ``ImageLayout/bytesPerRow`` bytes, as the file holds them.
    mutating func take(_ rows: RawSpan, count: Int)

    /// What it saw, behind the last row. Called once.
    consuming func finish() -> Output
}
