import PlatenModel

/// Reads one profile file, without what it extends.
enum ProfileReader {
    /// Nil where nothing of the file can be used; any problem in the log means that the profile must not be used.
    static func read(_ path: String, name: String, log: ProblemLog) -> ProfileDraft? {
        guard let document = try? YAMLDocument(file: path, log: log) else { return nil }
        guard let root = document.root else {
            let start = Place(file: path, line: 1, column: 1)
            log.note(at: start, "the profile is empty", hint: "Write at least extends: and the name of another profile.")
            return nil
        }
        guard let profile = GroupReader<ProfileKey>(root, name: "the profile", log: log) else { return nil }
        var draft = ProfileDraft(name: name, file: path)
        describe(profile, in: &draft)
        scan(profile, in: &draft)
        store(profile, in: &draft)
        for key in ProfileKey.allCases { draft.places[key] = profile[key]?.node.place }
        return draft
    }

    private static func describe(_ profile: GroupReader<ProfileKey>, in draft: inout ProfileDraft) {
        draft.title = profile[.title]?.text()
        if let value = profile[.extends], let parent = value.stableName() { draft.extends = (parent, value.node.place) }
        profile[.abstract]?.bool().map { draft.abstract = $0 }
        draft.classes = profile[.classes]?.list { $0.choice(ScannerClass.self) }
    }

    private static func store(_ profile: GroupReader<ProfileKey>, in draft: inout ProfileDraft) {
        draft.compression = profile[.compression]?.choice(MasterCompression.self)
        draft.iccProfile = profile[.iccProfile]?.optional(iccProfile)
        draft.rotation = profile[.rotation]?.choice(among: ProfileLimits.rotations)
        draft.backRotation = profile[.backRotation]?.optional { $0.choice(among: ProfileLimits.rotations) }
    }

    private static func scan(_ profile: GroupReader<ProfileKey>, in draft: inout ProfileDraft) {
        draft.source = profile[.source]?.optional { $0.choice(SourceKind.self) }
        draft.duplexOrder = profile[.duplexOrder]?.choice(DuplexOrder.self)
        draft.mode = profile[.mode]?.choice(ColourMode.self)
        draft.depth = profile[.depth]?.choice(among: ProfileLimits.depths)
        draft.resolution = profile[.resolution]?.quantity(.resolution, ProfileLimits.resolution)
        draft.area = profile[.area].flatMap(area)
        draft.areaTolerance = profile[.areaTolerance]?.quantity(.length, ProfileLimits.areaTolerance)
        draft.maximumLength = profile[.maximumLength]?.optional { $0.quantity(.length, ProfileLimits.extent) }
        draft.nearest = profile[.nearest]?.list { $0.choice(AdaptableQuantity.self) }.map { Set($0) }
        profile[.options].flatMap(options).map { draft.options = $0 }
    }
}
