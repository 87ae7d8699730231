import PlatenModel

extension ListReport<Capture> {
    static func captures(_ page: Page<Capture>, emptySentence: String = "There is no capture.") -> Self {
        Self(
            payload: page,
            columns: [
                .init("CAPTURE"), .init("JOB"), .init("PAGE", .right), .init("ACQUIRED"), .init("PIXELS", .right), .init("SIZE", .right),
                .init("FILE"), .init("WARNINGS"),
            ],
            row: { capture in
                [
                    capture.id.short, capture.jobName, String(capture.sequence), HumanFormat.time(capture.acquired),
                    "\(capture.geometry.width) × \(capture.geometry.height)", HumanFormat.bytes(capture.size), capture.file,
                    capture.warnings.map(\.code.rawValue).joined(separator: ", "),
                ]
            },
            emptySentence: emptySentence)
    }
}
