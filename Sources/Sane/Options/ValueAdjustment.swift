/// What happens to a value that an option's constraint does not allow.
public enum ValueAdjustment: Sendable, Hashable {
    /// It is refused; the driver never sees it.
    case none
    /// The nearest allowed number is set instead. Texts are never adjusted.
    case nearest
}
