import PlatenModel

/// What a scanner told of itself when it was opened.
struct ScannerFacts: Sendable {
    let options: [ScannerOption]
    /// Common names of the buttons that can be watched.
    let buttons: [String]
}
