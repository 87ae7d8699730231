import PlatenModel

/// An image whose file is on disk.
struct FinishedImage: Sendable {
    /// Of the file, in lower-case hexadecimal.
    let sha256: String
    /// Nil: the profile does not have them read.
    let printedNumbers: PrintedNumbers?
}
