import PlatenModel

extension ProfileDraft {
    /// The complete profile; nil, with the problems noted, where something is missing or does not fit together.
    func profile(log: ProblemLog) -> Profile? {
        noteMissing(log)
        guard let title, let mode, let depth, let resolution else { return nil }
        guard fits(mode: mode, depth: depth, log) else { return nil }
        return Profile(
            name: name, title: title, classes: classes ?? [], source: source ?? nil, duplexOrder: duplexOrder ?? .frontFirst, mode: mode,
            depth: depth, resolution: resolution, area: area ?? .maximum, areaTolerance: areaTolerance ?? ProfileLimits.defaultAreaTolerance,
            maximumLength: maximumLength ?? nil, nearest: nearest ?? [], compression: compression ?? MasterCompression.none,
            iccProfile: iccProfile ?? nil, rotation: rotation ?? .upright, backRotation: backRotation ?? nil,
            options: options.compactMapValues { $0 })
    }

    var start: Place { Place(file: file, line: 1, column: 1) }

    private func noteMissing(_ log: ProblemLog) {
        let missing: [(key: ProfileKey, example: String, isMissing: Bool)] = [
            (.title, "one line for people", title == nil),
            (.mode, ColourMode.allCases.map(\.rawValue).joined(separator: ", "), mode == nil),
            (.depth, "8 bits a sample, or 16, or 1 for lineart", depth == nil),
            (.resolution, "a resolution such as 300 ppi", resolution == nil),
        ]
        for (key, example, isMissing) in missing where isMissing {
            log.note(
                at: start, "\(name) has no \(key.rawValue)", hint: "Write \(key.rawValue): \(example); or extend a profile that has it.")
        }
    }
}
