extension ProfileChanges: Codable {
    private enum CodingKeys: String, CodingKey {
        case source, duplexOrder, mode, depth, resolution, area, areaTolerance, maximumLength, nearest, compression, iccProfile, rotation
        case backRotation, options, pageOrder, slips, pageNumbers, passes, clips, quality
    }

    /// A key that is missing is open; one that is null is chosen to be nothing.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func optional<Value: Decodable>(_ key: CodingKeys) throws -> Value?? {
            guard container.contains(key) else { return nil }
            return .some(try container.decodeIfPresent(Value.self, forKey: key))
        }
        source = try optional(.source)
        duplexOrder = try container.decodeIfPresent(DuplexOrder.self, forKey: .duplexOrder)
        mode = try container.decodeIfPresent(ColourMode.self, forKey: .mode)
        depth = try container.decodeIfPresent(Int.self, forKey: .depth)
        resolution = try container.decodeIfPresent(Double.self, forKey: .resolution)
        area = try container.decodeIfPresent(ScanArea.self, forKey: .area)
        areaTolerance = try container.decodeIfPresent(Double.self, forKey: .areaTolerance)
        maximumLength = try optional(.maximumLength)
        nearest = try container.decodeIfPresent(Set<AdaptableQuantity>.self, forKey: .nearest)
        compression = try container.decodeIfPresent(MasterCompression.self, forKey: .compression)
        iccProfile = try optional(.iccProfile)
        rotation = try container.decodeIfPresent(ImageRotation.self, forKey: .rotation)
        backRotation = try optional(.backRotation)
        options = try container.decodeIfPresent([String: OptionValue?].self, forKey: .options) ?? [:]
        pageOrder = try container.decodeIfPresent(PageOrder.self, forKey: .pageOrder)
        slips = try optional(.slips)
        pageNumbers = try optional(.pageNumbers)
        passes = try container.decodeIfPresent([ProfilePass].self, forKey: .passes)
        clips = try container.decodeIfPresent([ClipFrame].self, forKey: .clips)
        quality = try container.decodeIfPresent([Measure: MeasureLimits?].self, forKey: .quality) ?? [:]
    }

    /// What is open is left out. The same values give the same text: a set is written in an order of its own.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        // An optional that is nil inside is written as null.
        if let source { try container.encode(source, forKey: .source) }
        try container.encodeIfPresent(duplexOrder, forKey: .duplexOrder)
        try container.encodeIfPresent(mode, forKey: .mode)
        try container.encodeIfPresent(depth, forKey: .depth)
        try container.encodeIfPresent(resolution, forKey: .resolution)
        try container.encodeIfPresent(area, forKey: .area)
        try container.encodeIfPresent(areaTolerance, forKey: .areaTolerance)
        if let maximumLength { try container.encode(maximumLength, forKey: .maximumLength) }
        try container.encodeIfPresent(nearest?.sorted { $0.rawValue < $1.rawValue }, forKey: .nearest)
        try container.encodeIfPresent(compression, forKey: .compression)
        if let iccProfile { try container.encode(iccProfile, forKey: .iccProfile) }
        try container.encodeIfPresent(rotation, forKey: .rotation)
        if let backRotation { try container.encode(backRotation, forKey: .backRotation) }
        if !options.isEmpty { try container.encode(options, forKey: .options) }
        try container.encodeIfPresent(pageOrder, forKey: .pageOrder)
        if let slips { try container.encode(slips, forKey: .slips) }
        if let pageNumbers { try container.encode(pageNumbers, forKey: .pageNumbers) }
        try container.encodeIfPresent(passes, forKey: .passes)
        try container.encodeIfPresent(clips, forKey: .clips)
        if !quality.isEmpty { try container.encode(quality, forKey: .quality) }
    }
}
