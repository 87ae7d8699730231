extension ScannerFit {
    mutating func judgeMode() {
        guard let option = settable(.mode), !isPinned(option) else { return }
        guard case .texts(let values) = option.constraint else {
            return note("mode \(profile.mode.rawValue) is not offered: \(option.constraint)", "Set it below options by its own name.")
        }
        modeValue = ModeNames.value(for: profile.mode, depth: profile.depth, among: values)
        // Drivers without a lineart mode have it as one bit of grey.
        if modeValue == nil, profile.mode == .lineart, settable(.depth)?.constraint.allows(.number(1)) == true {
            modeValue = ModeNames.value(for: .grey, depth: 1, among: values)
        }
        guard let modeValue else {
            let modes = ColourMode.allCases.filter { ModeNames.value(for: $0, depth: profile.depth, among: values) != nil }.map(\.rawValue)
            return noteOffer(
                "mode \(profile.mode.rawValue) is not offered: \(option.constraint)",
                modes.isEmpty ? "Set it below options by its own name." : "Profiles call these \(modes.joined(separator: ", ")).")
        }
        if let current = option.value, current != .text(modeValue) { isSettled = false }
    }

    mutating func judgeDepth() {
        let wanted = Double(profile.depth)
        guard let option = settable(.depth) else { return judgeDepthOfMode() }
        // An option left active by a driver whose lineart mode is one bit by itself.
        guard !isPinned(option), profile.depth > 1 || modeValue.flatMap(ModeNames.mode) != .lineart else { return }
        guard let nearest = nearest(to: wanted, of: option), nearest != wanted else { return }
        noteNearest("depth", OptionValue.plain(wanted), option, nearest: OptionValue.plain(nearest), isAdaptable: profile.nearest.contains(.depth))
    }

    /// Modes that name their depth, such as `24bit Color`, leave no other.
    private mutating func judgeDepthOfMode() {
        guard let modeValue, let depth = ModeNames.depth(of: modeValue), depth != profile.depth, !profile.nearest.contains(.depth) else { return }
        note("depth \(profile.depth) is not offered: the scanner's mode \(modeValue) has \(depth)", "Write depth: \(depth), or nearest: [depth].")
    }

    /// Notes a number that the scanner does not have: a warning where the profile takes the nearest one.
    mutating func noteNearest(_ key: String, _ wanted: String, _ option: ScannerOption, nearest: String, isAdaptable: Bool) {
        let sentence = "\(key) \(wanted) is not offered: \(option.constraint)"
        if isAdaptable {
            noteOffer(sentence, "The nearest will be used: \(nearest).", severity: .warning)
        } else {
            noteOffer(sentence, "The nearest is \(nearest).")
        }
    }
}
