import PlatenModel

extension ProfileDraft {
    /// The complete profile; nil, with the problems noted, where something is missing or does not fit together.
    func profile(log: ProblemLog) -> Profile? {
        noteMissing(log)
        guard let title, let mode = values.changes.mode, let depth = values.changes.depth, let resolution = values.changes.resolution else {
            return nil
        }
        guard fits(log) else { return nil }
        var profile = Profile(
            name: name, title: title, classes: classes ?? [], source: nil, mode: mode, depth: depth, resolution: resolution, area: .maximum,
            areaTolerance: ProfileLimits.defaultAreaTolerance, nearest: [], compression: .none, options: [:], naming: naming ?? nil,
            sampling: sampling ?? nil, calibration: calibration ?? nil, knownDefects: knownDefects ?? .tolerate,
            overrides: (overrides ?? []).map { ProfileOverride(match: $0.match, changes: $0.values.changes) })
        values.changes.apply(to: &profile)
        return profile
    }

    var start: Place { Place(file: file, line: 1, column: 1) }

    private func noteMissing(_ log: ProblemLog) {
        let missing: [(key: ProfileKey, example: String, isMissing: Bool)] = [
            (.title, "one line for people", title == nil),
            (.mode, ColourMode.allCases.map(\.rawValue).joined(separator: ", "), values.changes.mode == nil),
            (.depth, "8 bits a sample, or 16, or 1 for lineart", values.changes.depth == nil),
            (.resolution, "a resolution such as 300 ppi", values.changes.resolution == nil),
        ]
        for (key, example, isMissing) in missing where isMissing {
            log.note(
                at: start, "\(name) has no \(key.rawValue)", hint: "Write \(key.rawValue): \(example); or extend a profile that has it.")
        }
    }
}
