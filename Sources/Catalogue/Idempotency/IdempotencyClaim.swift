/// What a request with an Idempotency-Key meets.
public enum IdempotencyClaim: Sendable, Hashable {
    /// The key is new and belongs to this request now: do the work, then remember the answer or forget the key.
    case claimed
    /// The request was answered before.
    case answered(status: Int, body: String)
}
