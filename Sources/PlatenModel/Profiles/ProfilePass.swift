/// One of several images that are taken of each page, such as two exposures or a second light.
public struct ProfilePass: Codable, Sendable, Hashable {
    /// Distinguishes the images of a page: part of their names. See ``JobName``.
    public var name: String
    /// What differs from the profile; nil: as the profile says.
    public var mode: ColourMode?
    public var depth: Int?
    public var resolution: Double?
    /// Driver options that are set besides, or otherwise than in the profile.
    public var options: [String: OptionValue]

    public init(
        name: String, mode: ColourMode? = nil, depth: Int? = nil, resolution: Double? = nil, options: [String: OptionValue] = [:]
    ) {
        self.name = name
        self.mode = mode
        self.depth = depth
        self.resolution = resolution
        self.options = options
    }
}
