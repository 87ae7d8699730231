import PlatenModel

/// Reads one profile file, without what it extends.
enum ProfileReader {
    /// What the file says with its variables filled in. Nil where nothing of it can be used; any problem in the log means that the profile
    /// must not be used.
    static func read(_ file: ProfileFile, in scope: inout VariableScope, log: ProblemLog) -> ProfileDraft? {
        let root = VariableExpansion.expand(file.root, untouched: ProfileFile.ownKeys, in: &scope)
        guard let profile = GroupReader<ProfileKey>(root, name: "the profile", log: log) else { return nil }
        var draft = ProfileDraft(name: file.source.name, file: file.source.path)
        draft.abstract = file.isAbstract
        draft.title = profile[.title]?.text()
        draft.classes = profile[.classes]?.list { $0.choice(ScannerClass.self) }
        draft.naming = profile[.naming]?.optional(naming)
        draft.sampling = profile[.sampling]?.optional(sampling)
        draft.calibration = profile[.calibration]?.optional(calibration)
        draft.knownDefects = profile[.knownDefects]?.choice(KnownDefects.self)
        draft.values = values { profile[$0] }
        draft.overrides = profile[.scanners].flatMap(overrides)
        return draft
    }

    /// What a scanner is asked for, and what becomes of its images.
    static func values(_ value: (ProfileKey) -> ValueReader?) -> ValuesDraft {
        var draft = ValuesDraft()
        scan(value, in: &draft.changes)
        store(value, in: &draft.changes)
        if let passes = value(.passes).flatMap(passes) {
            draft.changes.passes = passes.map(\.pass)
            draft.passPlaces = passes.map(\.places)
        }
        draft.changes.clips = value(.clips).flatMap(clips)
        value(.quality).flatMap(quality).map { draft.changes.quality = $0 }
        for key in ProfileKey.allCases { draft.places[key] = value(key)?.node.place }
        draft.ownKeys = Set(draft.places.keys)
        return draft
    }

    private static func store(_ value: (ProfileKey) -> ValueReader?, in changes: inout ProfileChanges) {
        changes.compression = value(.compression)?.choice(MasterCompression.self)
        changes.iccProfile = value(.iccProfile)?.optional(iccProfile)
        changes.rotation = value(.rotation)?.choice(among: ProfileLimits.rotations)
        changes.backRotation = value(.backRotation)?.optional { $0.choice(among: ProfileLimits.rotations) }
        changes.pageOrder = value(.pageOrder)?.choice(PageOrder.self)
        changes.slips = value(.slips)?.optional { $0.choice(SlipUse.self) }
        changes.pageNumbers = value(.pageNumbers)?.optional { $0.choice(PageSpan.self) }
    }

    private static func scan(_ value: (ProfileKey) -> ValueReader?, in changes: inout ProfileChanges) {
        changes.source = value(.source)?.optional { $0.choice(SourceKind.self) }
        changes.duplexOrder = value(.duplexOrder)?.choice(DuplexOrder.self)
        changes.mode = value(.mode)?.choice(ColourMode.self)
        changes.depth = value(.depth)?.choice(among: ProfileLimits.depths)
        changes.resolution = value(.resolution)?.quantity(.resolution, ProfileLimits.resolution)
        changes.area = value(.area).flatMap(area)
        changes.areaTolerance = value(.areaTolerance)?.quantity(.length, ProfileLimits.areaTolerance)
        changes.maximumLength = value(.maximumLength)?.optional { $0.quantity(.length, ProfileLimits.extent) }
        changes.nearest = value(.nearest)?.list { $0.choice(AdaptableQuantity.self) }.map { Set($0) }
        value(.options).flatMap { options($0) }.map { changes.options = $0 }
    }
}
