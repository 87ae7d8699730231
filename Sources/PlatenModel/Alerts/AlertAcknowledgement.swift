import FoundationEssentials

/// Somebody has seen an alert.
public struct AlertAcknowledgement: Codable, Sendable, Hashable {
    public var user: String
    public var time: Date
    public var remark: String?

    public init(user: String, time: Date, remark: String? = nil) {
        self.user = user
        self.time = time
        self.remark = remark
    }
}
