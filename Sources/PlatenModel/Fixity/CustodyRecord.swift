import FoundationEssentials

/// Something that was done to a capture's files, with the digest that they had then.
public struct CustodyRecord: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var time: Date
    public var user: String
    /// Such as `capture.committed`, `capture.renamed`.
    public var act: String
    /// SHA-256 of the master's bytes then, in hexadecimal.
    public var sha256: String
    /// Of a renaming the old and the new path; otherwise the path.
    public var detail: String

    public init(capture: Identifier<Capture>, time: Date, user: String, act: String, sha256: String, detail: String) {
        self.capture = capture
        self.time = time
        self.user = user
        self.act = act
        self.sha256 = sha256
        self.detail = detail
    }
}
