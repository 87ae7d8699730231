import FoundationEssentials

/// Body of `PATCH /v1/alerts/{number}`.
public struct AlertChange: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["acknowledged", "remark", "snoozedUntil"]

    /// Somebody has seen it and does something about it. Nil: as it is.
    public var acknowledged: Bool?
    public var remark: String?
    /// It is not to be told before then. Nil: as it is.
    public var snoozedUntil: Date?

    public init(acknowledged: Bool? = nil, remark: String? = nil, snoozedUntil: Date? = nil) {
        self.acknowledged = acknowledged
        self.remark = remark
        self.snoozedUntil = snoozedUntil
    }
}
