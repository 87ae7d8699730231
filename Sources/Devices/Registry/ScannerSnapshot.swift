import PlatenModel

/// A scanner at one moment.
public struct ScannerSnapshot: Sendable {
    public var scanner: Scanner
    /// Its options as they were last described. Nil: it was not asked yet.
    public var options: [ScannerOption]?
    /// Nil: nobody has it.
    public var holder: ScannerHolder?
}
