/// What a sample of the image means.
public enum ColourMode: String, Codable, Sendable, Hashable, CaseIterable {
    case colour
    case grey
    case lineart
}
