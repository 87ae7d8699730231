/// How long the station keeps what was delivered, from the day on which the copy was verified.
public enum RetentionPeriod: Sendable, Hashable {
    /// Days of 24 hours.
    case days(Int)
    /// Until a person says otherwise.
    case forever
}
