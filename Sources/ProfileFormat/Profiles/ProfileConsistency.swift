import PlatenModel

/// Whether values that are right by themselves fit each other. What does not is noted where it is written.
struct ProfileConsistency {
    private let changes: ProfileChanges
    private let places: ([ProfileKey]) -> Place
    private let passPlaces: [[PassKey: Place]]
    private let log: ProblemLog

    /// - Parameter elsewhere: where a problem is noted of which no key is written anywhere.
    init(values: ValuesDraft, elsewhere: Place, log: ProblemLog) {
        changes = values.changes
        places = { values.place(of: $0) ?? elsewhere }
        passPlaces = values.passPlaces ?? []
        self.log = log
    }

    /// What the profile asks for by ``ProfileKey/source`` or by an option of the driver's own.
    private var wantedSource: SourceKind? { Profile.wantedSource(changes.source ?? nil, changes.options.compactMapValues(\.self)) }

    func check() {
        guard let mode = changes.mode, let depth = changes.depth else { return }
        let before = log.count
        checkSamples(mode, depth, label: "") { places($0) }
        guard log.count == before else { return }
        checkSides()
        checkLength()
        checkPasses()
        checkClips()
        checkSight()
        for (pass, written) in zip(changes.passes ?? [], passPlaces) {
            // A pass that says nothing of its samples has those of the profile.
            guard pass.mode != nil || pass.depth != nil else { continue }
            checkSamples(pass.mode ?? mode, pass.depth ?? depth, label: "pass \(pass.name): ") { keys in
                keys.compactMap { PassKey(rawValue: $0.rawValue) }.compactMap { written[$0] }.first ?? written[.name] ?? places(keys)
            }
        }
    }

    private func checkSamples(_ mode: ColourMode, _ depth: Int, label: String, place: ([ProfileKey]) -> Place) {
        guard mode == .lineart ? depth == 1 : depth > 1 else {
            log.note(
                at: place([.depth, .mode]), "\(label)\(mode.rawValue) with depth \(depth) does not exist",
                hint: mode == .lineart ? "Write depth: 1 for lineart." : "Write depth: 8 or depth: 16, or mode: lineart.")
            return
        }
        do {
            try changes.compression?.check(mode: mode, depth: depth)
        } catch {
            log.note(at: place([.compression, .mode, .depth]), label + error.reason, hint: error.hint)
        }
        // An embedded ICC profile has to have the channels of the image (ICC.1:2010, 7.2.6). Of a file that shows when it is read.
        if mode != .colour, let name = changes.iccProfile ?? nil, WorkingSpace(rawValue: name) != nil || name == Profile.ownICCProfile {
            log.note(
                at: place([.iccProfile, .mode]), "\(label)\(name) is a colour space of three channels, and \(mode.rawValue) has one",
                hint: "Write icc-profile: null, or the path of a profile for grey.")
        }
    }

    private func checkSides() {
        guard let source = changes.source ?? nil, !ProfileLimits.duplexSources.contains(source),
            !ProfileLimits.duplexSources.contains(wantedSource)
        else { return }
        let keys: [(key: ProfileKey, isSet: Bool)] = [
            (.duplexOrder, changes.duplexOrder == .backFirst), (.backRotation, (changes.backRotation ?? nil) != nil),
        ]
        for (key, isSet) in keys where isSet {
            log.note(
                at: places([key, .source]), "\(key.rawValue) is of no use with source: \(source.rawValue), which shows no back sides",
                hint: "Write source: \(SourceKind.feederDuplex.rawValue), or take it out.")
        }
    }

    private func checkPasses() {
        guard let passes = changes.passes, !passes.isEmpty, let source = wantedSource, ProfileLimits.singlePassSources.contains(source)
        else { return }
        log.note(
            at: places([.passes, .source, .options]), "passes and source: \(source.rawValue) do not go together: a sheet goes through a feeder once",
            hint: "Write passes: [], or another source.")
    }

    /// Each would need rules of its own for what a clip is: the slip's sheet, the page's pass, the sheet's side.
    private func checkClips() {
        guard let clips = changes.clips, !clips.isEmpty else { return }
        let others: [(key: ProfileKey, remedy: String, isSet: Bool)] = [
            (.passes, "passes: []", changes.passes?.isEmpty == false), (.slips, "slips: null", (changes.slips ?? nil) != nil),
            (.source, "another source", wantedSource == .feederDuplex),
        ]
        for other in others where other.isSet {
            log.note(
                at: places([.clips, other.key]), "clips do not go together with \(other.key.rawValue)",
                hint: "Write clips: [], or \(other.remedy).")
        }
        guard case .rectangle(_, _, let width, let height) = changes.area else { return }
        let tolerance = changes.areaTolerance ?? ProfileLimits.defaultAreaTolerance
        for (index, clip) in clips.enumerated() where clip.x + clip.width > width + tolerance || clip.y + clip.height > height + tolerance {
            log.note(
                at: places([.clips, .area]),
                "clip \(index + 1) reaches beyond the area, which is \(YAMLText.length(width)) wide and "
                    + "\(YAMLText.length(height)) high", hint: "Count x and y from the upper left corner of the area.")
        }
    }

    /// What lies on the bed is found by looking at it twice.
    private func checkSight() {
        guard case .auto? = changes.area else { return }
        let others: [(key: ProfileKey, remedy: String, isSet: Bool)] = [
            (.source, "another source", wantedSource.map(ProfileLimits.singlePassSources.contains) ?? false),
            (.passes, "passes: []", changes.passes?.isEmpty == false), (.clips, "clips: []", changes.clips?.isEmpty == false),
        ]
        for other in others where other.isSet {
            log.note(
                at: places([.area, other.key]), "an area that is found by sight does not go together with \(other.key.rawValue)",
                hint: "Write area: maximum, or \(other.remedy).")
        }
    }

    private func checkLength() {
        guard let length = changes.maximumLength ?? nil, case .rectangle(_, _, _, let height) = changes.area, length < height else { return }
        log.note(
            at: places([.maximumLength, .area]), "maximum-length is shorter than the area is high",
            hint: "Write a length of \(OptionValue.plain(height)) mm at least, or null.")
    }
}
