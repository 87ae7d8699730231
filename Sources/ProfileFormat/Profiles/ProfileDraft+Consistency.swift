import PlatenModel

extension ProfileDraft {
    /// Whether the values fit each other; what does not is noted where it is written.
    func fits(mode: ColourMode, depth: Int, _ log: ProblemLog) -> Bool {
        guard mode == .lineart ? depth == 1 : depth > 1 else {
            log.note(
                at: place(of: .depth, .mode), "\(mode.rawValue) with depth \(depth) does not exist",
                hint: mode == .lineart ? "Write depth: 1 for lineart." : "Write depth: 8 or depth: 16, or mode: lineart.")
            return false
        }
        let before = log.count
        checkCompression(mode, depth, log)
        checkWorkingSpace(mode, log)
        checkSides(log)
        checkLength(log)
        return log.count == before
    }

    private func checkCompression(_ mode: ColourMode, _ depth: Int, _ log: ProblemLog) {
        do {
            try compression?.check(mode: mode, depth: depth)
        } catch {
            log.note(at: place(of: .compression, .mode, .depth), error.reason, hint: error.hint)
        }
    }

    /// An embedded ICC profile has to have the channels of the image (ICC.1:2010, 7.2.6). Of a file that shows when it is read.
    private func checkWorkingSpace(_ mode: ColourMode, _ log: ProblemLog) {
        guard mode != .colour, let name = iccProfile ?? nil, WorkingSpace(rawValue: name) != nil else { return }
        log.note(
            at: place(of: .iccProfile, .mode), "\(name) is a colour space of three channels, and \(mode.rawValue) has one",
            hint: "Write icc-profile: null, or the path of a profile for grey.")
    }

    private func checkSides(_ log: ProblemLog) {
        guard let source = source ?? nil, !ProfileLimits.duplexSources.contains(source) else { return }
        let keys: [(key: ProfileKey, isSet: Bool)] = [
            (.duplexOrder, duplexOrder == .backFirst), (.backRotation, (backRotation ?? nil) != nil),
        ]
        for (key, isSet) in keys where isSet {
            log.note(
                at: place(of: key, .source), "\(key.rawValue) is of no use with source: \(source.rawValue), which shows no back sides",
                hint: "Write source: \(SourceKind.feederDuplex.rawValue), or take it out.")
        }
    }

    private func checkLength(_ log: ProblemLog) {
        guard let length = maximumLength ?? nil, case .rectangle(_, _, _, let height) = area, length < height else { return }
        log.note(
            at: place(of: .maximumLength, .area), "maximum-length is shorter than the area is high",
            hint: "Write a length of \(OptionValue.plain(height)) mm at least, or null.")
    }

    /// Where the first of the keys is written that is written in this profile's own file, or else in one that it extends.
    private func place(of keys: ProfileKey...) -> Place {
        let written = keys.compactMap { places[$0] }
        return written.first { $0.file == file } ?? written.first ?? start
    }
}
