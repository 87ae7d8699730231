import PlatenModel

/// What an image changed in what is known of a glass.
public enum GlassChange: Sendable, Hashable {
    case confirmed(GlassSpot)
    /// It grew by half and more since it was told.
    case grown(GlassSpot)
    /// Images show plain paper where it was.
    case cleared(GlassSpot)
    /// It came back after a cleaning.
    case survived(GlassSpot)
}
