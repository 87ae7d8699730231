extension Profile {
    private enum CodingKeys: String, CodingKey {
        case name, title, classes, source, duplexOrder, mode, depth, resolution, area, areaTolerance, maximumLength, nearest, compression
        case iccProfile, rotation, backRotation, options, naming, pageOrder, slips, pageNumbers, passes, clips, quality, sampling, calibration,
            knownDefects, overrides
    }

    /// Keys that came after the first release may be missing: the profile is then as it was before there were such keys.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name), title: try container.decode(String.self, forKey: .title),
            classes: try container.decode([ScannerClass].self, forKey: .classes),
            source: try container.decodeIfPresent(SourceKind.self, forKey: .source),
            duplexOrder: try container.decodeIfPresent(DuplexOrder.self, forKey: .duplexOrder) ?? .frontFirst,
            mode: try container.decode(ColourMode.self, forKey: .mode), depth: try container.decode(Int.self, forKey: .depth),
            resolution: try container.decode(Double.self, forKey: .resolution), area: try container.decode(ScanArea.self, forKey: .area),
            areaTolerance: try container.decode(Double.self, forKey: .areaTolerance),
            maximumLength: try container.decodeIfPresent(Double.self, forKey: .maximumLength),
            nearest: try container.decode(Set<AdaptableQuantity>.self, forKey: .nearest),
            compression: try container.decode(MasterCompression.self, forKey: .compression),
            iccProfile: try container.decodeIfPresent(String.self, forKey: .iccProfile),
            rotation: try container.decodeIfPresent(ImageRotation.self, forKey: .rotation) ?? .upright,
            backRotation: try container.decodeIfPresent(ImageRotation.self, forKey: .backRotation),
            options: try container.decode([String: OptionValue].self, forKey: .options),
            naming: try container.decodeIfPresent(String.self, forKey: .naming),
            pageOrder: try container.decodeIfPresent(PageOrder.self, forKey: .pageOrder) ?? .captured,
            slips: try container.decodeIfPresent(SlipUse.self, forKey: .slips),
            pageNumbers: try container.decodeIfPresent(PageSpan.self, forKey: .pageNumbers),
            passes: try container.decodeIfPresent([ProfilePass].self, forKey: .passes) ?? [],
            clips: try container.decodeIfPresent([ClipFrame].self, forKey: .clips) ?? [],
            quality: try container.decodeIfPresent([Measure: MeasureLimits].self, forKey: .quality) ?? [:],
            sampling: try container.decodeIfPresent(SamplingRule.self, forKey: .sampling),
            calibration: try container.decodeIfPresent(CalibrationAge.self, forKey: .calibration),
            knownDefects: try container.decodeIfPresent(KnownDefects.self, forKey: .knownDefects) ?? .tolerate,
            overrides: try container.decodeIfPresent([ProfileOverride].self, forKey: .overrides) ?? [])
    }

    /// Written in one order of its own: a set has none, and the same profile must give the same text. What is as it was before its
    /// key existed is left out, so that this text stays the same, too.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(title, forKey: .title)
        try container.encode(classes, forKey: .classes)
        try container.encodeIfPresent(source, forKey: .source)
        if duplexOrder != .frontFirst { try container.encode(duplexOrder, forKey: .duplexOrder) }
        try container.encode(mode, forKey: .mode)
        try container.encode(depth, forKey: .depth)
        try container.encode(resolution, forKey: .resolution)
        try container.encode(area, forKey: .area)
        try container.encode(areaTolerance, forKey: .areaTolerance)
        try container.encodeIfPresent(maximumLength, forKey: .maximumLength)
        try container.encode(nearest.sorted { $0.rawValue < $1.rawValue }, forKey: .nearest)
        try container.encode(compression, forKey: .compression)
        try container.encodeIfPresent(iccProfile, forKey: .iccProfile)
        if rotation != .upright { try container.encode(rotation, forKey: .rotation) }
        try container.encodeIfPresent(backRotation, forKey: .backRotation)
        try container.encode(options, forKey: .options)
        try container.encodeIfPresent(naming, forKey: .naming)
        if pageOrder != .captured { try container.encode(pageOrder, forKey: .pageOrder) }
        try container.encodeIfPresent(slips, forKey: .slips)
        try container.encodeIfPresent(pageNumbers, forKey: .pageNumbers)
        if !passes.isEmpty { try container.encode(passes, forKey: .passes) }
        if !clips.isEmpty { try container.encode(clips, forKey: .clips) }
        if !quality.isEmpty { try container.encode(quality, forKey: .quality) }
        try container.encodeIfPresent(sampling, forKey: .sampling)
        try container.encodeIfPresent(calibration, forKey: .calibration)
        if knownDefects != .tolerate { try container.encode(knownDefects, forKey: .knownDefects) }
        if !overrides.isEmpty { try container.encode(overrides, forKey: .overrides) }
    }
}
