/// A picture that was saved.
struct PictureReport: Report {
    struct File: Encodable, Sendable {
        let path: String
        let picture: String
    }

    let payload: File

    var lines: [String] { ["\(PlainText.oneLine(payload.path)): \(payload.picture)"] }
}
