/// What a document type needs of a scanner and of the image, with `extends` already resolved.
public struct Profile: Codable, Sendable, Hashable {
    public var name: String
    /// One line for people.
    public var title: String
    /// Scanner classes that suit the originals, the preferred one first. Empty: any.
    public var classes: [ScannerClass]
    /// Nil: whatever the scanner has set by itself.
    public var source: SourceKind?
    public var mode: ColourMode
    /// Bits a sample: 1, 8 or 16.
    public var depth: Int
    /// Pixels an inch, both ways.
    public var resolution: Double
    public var area: ScanArea
    /// Millimetres by which each edge of the area may differ for the scanner's own grid.
    public var areaTolerance: Double
    /// Quantities for which the nearest value that the scanner offers will do. For all others a scanner that lacks the value is refused.
    public var nearest: Set<AdaptableQuantity>
    public var compression: MasterCompression
    /// Driver options that have no common name, set last, in the order of their names.
    public var options: [String: OptionValue]

    public init(
        name: String, title: String, classes: [ScannerClass], source: SourceKind?, mode: ColourMode, depth: Int,
        resolution: Double, area: ScanArea, areaTolerance: Double, nearest: Set<AdaptableQuantity>,
        compression: MasterCompression, options: [String: OptionValue]
    ) {
        self.name = name
        self.title = title
        self.classes = classes
        self.source = source
        self.mode = mode
        self.depth = depth
        self.resolution = resolution
        self.area = area
        self.areaTolerance = areaTolerance
        self.nearest = nearest
        self.compression = compression
        self.options = options
    }
}

extension Profile {
    /// Written in one order of its own: a set has none, and the same profile must give the same text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(title, forKey: .title)
        try container.encode(classes, forKey: .classes)
        try container.encodeIfPresent(source, forKey: .source)
        try container.encode(mode, forKey: .mode)
        try container.encode(depth, forKey: .depth)
        try container.encode(resolution, forKey: .resolution)
        try container.encode(area, forKey: .area)
        try container.encode(areaTolerance, forKey: .areaTolerance)
        try container.encode(nearest.sorted { $0.rawValue < $1.rawValue }, forKey: .nearest)
        try container.encode(compression, forKey: .compression)
        try container.encode(options, forKey: .options)
    }
}
