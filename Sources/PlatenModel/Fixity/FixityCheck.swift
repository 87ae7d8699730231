import FoundationEssentials

/// One look at whether a master is still what was captured.
public struct FixityCheck: Codable, Sendable, Hashable {
    public enum Outcome: String, Codable, Sendable, Hashable, CaseIterable {
        case intact
        /// The bytes are others.
        case damaged
        case missing
        /// It could not be read; nothing is known.
        case unreadable
        /// The master is intact, its sidecar is damaged or missing.
        case sidecarDamaged = "sidecar-damaged"
    }

    public var capture: Identifier<Capture>
    public var time: Date
    /// Who asked for it; `platend` for the scheduled scrub.
    public var user: String
    public var outcome: Outcome
    /// SHA-256 of the bytes that were read, in hexadecimal. Nil: none could be read.
    public var sha256: String?
    /// Why it could not be read.
    public var detail: String?

    public init(capture: Identifier<Capture>, time: Date, user: String, outcome: Outcome, sha256: String? = nil, detail: String? = nil) {
        self.capture = capture
        self.time = time
        self.user = user
        self.outcome = outcome
        self.sha256 = sha256
        self.detail = detail
    }
}
