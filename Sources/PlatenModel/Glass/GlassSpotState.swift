/// What is held of a mark that comes back at one place of the glass.
public enum GlassSpotState: String, Codable, Sendable, Hashable, CaseIterable {
    /// Seen, but it may still be something of the documents.
    case suspected
    /// Dirt on the glass: images of different content show it at one place.
    case confirmed
    /// The glass was cleaned since; the next images tell whether it went.
    case cleaned
    /// It survived a cleaning: a scratch, or a flaw of the glass.
    case defect
}
