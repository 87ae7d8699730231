/// What dirt lies on.
public enum GlassKind: String, Codable, Sendable, Hashable {
    /// A plate that documents lie on: dirt is a spot at one place.
    case plate
    /// A window that sheets move past: dirt is a streak at one place across. Places have only an x; areas are widths.
    case window
}
