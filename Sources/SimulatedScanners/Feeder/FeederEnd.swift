/// What a driver does when a page is asked for and the hopper is empty.
enum FeederEnd: String, CaseIterable {
    /// `sane_start` answers NO_DOCS, as it should.
    case noDocuments = "no-docs"
    /// `sane_start` answers GOOD, the first `sane_read` NO_DOCS.
    case noDocumentsInRead = "no-docs-in-read"
    /// `sane_start` answers GOOD and a page is announced, the first `sane_read` EOF.
    case endOfFile = "eof"
    /// The same, but a page of no lines is announced.
    case zeroLines = "zero-lines"

    /// What `sane_get_parameters` answers then.
    func announced(_ parameters: FrameParameters) -> FrameParameters {
        var parameters = parameters
        if self == .zeroLines { parameters.lines = 0 }
        return parameters
    }

    /// What the first `sane_read` answers.
    var firstRead: DriverStatus { self == .noDocumentsInRead ? .noDocuments : .endOfFile }
}
