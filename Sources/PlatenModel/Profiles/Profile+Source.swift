extension Profile {
    /// The kind of source that is set on a scanner: what a profile names by a driver's own word counts like its ``source``. Nil: nobody knows.
    ///
    /// - Parameter value: the driver's own value of the source that is set, by whatever part of the profile. Nil: the scanner has no option for it.
    public func source(set value: String?) -> SourceKind? { Self.source(source, options, set: value) }

    /// The kind of source that it asks for, before a scanner is known. Nil: whatever the scanner is set to.
    public var wantedSource: SourceKind? { Self.wantedSource(source, options) }

    /// The same of two entries of a profile.
    public static func wantedSource(_ source: SourceKind?, _ options: [String: OptionValue]) -> SourceKind? {
        Self.source(source, options, set: own(.source, options)?.description)
    }

    /// The side of a sheet that an image shows, where it tells the sides apart. Nil: it shows one side of each sheet, and says nothing of which.
    ///
    /// - Parameters:
    ///   - image: position among the images that the feeder delivered since it was started, from 0.
    ///   - source: the kind that is set, or wanted.
    public func side(ofImage image: Int, from source: SourceKind?) -> SheetSide? {
        guard source == .feederDuplex else { return nil }
        return image.isMultiple(of: 2) == (duplexOrder == .frontFirst) ? .front : .back
    }

    private static func source(_ source: SourceKind?, _ options: [String: OptionValue], set value: String?) -> SourceKind? {
        let kind = value.flatMap(SourceNames.kind)
        // One side or both by an option of the driver's own.
        let sides = own(.duplex, options).flatMap(DuplexNames.meansBothSides)
        // What a driver chooses by itself says nothing.
        let chosen = kind == .automatic ? source : kind ?? source
        switch chosen {
        case .feeder: return sides ?? (source == .feederDuplex) ? .feederDuplex : .feeder
        // A source that says both sides itself leaves such an option without a meaning.
        case .feederDuplex where kind != .feederDuplex: return sides ?? true ? .feederDuplex : .feeder
        case nil: return sides == true ? .feederDuplex : nil
        default: return chosen
        }
    }

    private static func own(_ quantity: OptionQuantity, _ options: [String: OptionValue]) -> OptionValue? {
        OptionAliases.names(for: quantity).lazy.compactMap { options[$0] }.first
    }
}
