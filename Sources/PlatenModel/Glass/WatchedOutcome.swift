/// What an image shows where a spot of the glass is known or suspected.
public enum WatchedOutcome: Codable, Sendable, Hashable {
    /// `isCrowded`: print stands beside it, and might be taken for it.
    case seen(SightedSpot, isCrowded: Bool)
    /// Paper, plainly, and no spot.
    case clear
    /// Content, or something in between: it tells nothing.
    case hidden
}
