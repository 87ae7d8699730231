/// A backup that was saved.
struct BackupReport: Report {
    struct File: Encodable {
        var path: String
        var size: Int
        var sha256: String
    }

    let payload: File

    var lines: [String] { ["\(PlainText.oneLine(payload.path)): \(HumanFormat.bytes(payload.size)), SHA-256 \(payload.sha256)"] }
}
