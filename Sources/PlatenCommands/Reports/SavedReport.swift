import PlatenModel

/// A master that was saved.
struct SavedReport: Report {
    let payload: Capture
    let path: String

    var lines: [String] { ["\(PlainText.oneLine(path)): \(HumanFormat.bytes(payload.size)), SHA-256 \(payload.sha256)"] }
}
