import PlatenModel

extension ProfileReader {
    /// Entries below `scanners`.
    static func overrides(_ value: ValueReader) -> [OverrideDraft]? {
        guard let overrides = value.list(override) else { return nil }
        guard overrides.count <= ProfileLimits.overrides else {
            value.log.note(
                at: value.node.place, "there are \(overrides.count) entries below scanners",
                hint: "Write at most \(ProfileLimits.overrides); * in a pattern stands for any characters.")
            return nil
        }
        return overrides
    }

    private static func override(_ value: ValueReader) -> OverrideDraft? {
        let before = value.log.count
        noteCommonKeys(value)
        guard let entry = value.group(OverrideKey.self, besides: ProfileKey.common.map(\.rawValue)) else { return nil }
        let values = values { entry[.value($0)] }
        guard let match = entry[.match] else {
            entry.log.note(
                at: entry.place, "an entry below scanners lacks the key match", hint: "Write match: and one of \(MatchKey.listed) below it.")
            return nil
        }
        guard let scanners = scanners(match) else { return nil }
        guard !values.ownKeys.isEmpty || value.log.count > before else {
            entry.log.note(at: entry.place, "an entry below scanners changes nothing", hint: "Write the keys that differ beside match.")
            return nil
        }
        return OverrideDraft(match: scanners, place: entry.place, values: values)
    }

    /// Keys of a profile that say the same for all scanners are better told than called unknown.
    private static func noteCommonKeys(_ value: ValueReader) {
        guard case .group(let entries) = value.node.content else { return }
        for entry in entries where ProfileKey(rawValue: entry.key).map(ProfileKey.common.contains) == true {
            value.log.note(
                at: entry.keyPlace, "\(entry.key) cannot differ from scanner to scanner",
                hint: "Take it out, or write a profile of its own that extends this one.")
        }
    }

    private static func scanners(_ value: ValueReader) -> ScannerMatch? {
        let before = value.log.count
        guard case .group = value.node.content, let match = value.group(MatchKey.self) else {
            value.refuse("one of \(MatchKey.listed) below it")
            return nil
        }
        let keys = MatchKey.allCases.filter { match[$0] != nil }
        // Of a slip in the key itself something is said already.
        guard !keys.isEmpty || value.log.count == before else { return nil }
        guard keys.count == 1, let key = keys.first, let value = match[key] else {
            value.log.note(
                at: value.node.place, keys.isEmpty ? "match says nothing" : "match says \(keys.map(\.rawValue).joined(separator: " and "))",
                hint: "Write one of \(MatchKey.listed) below it.")
            return nil
        }
        switch key {
        case .scannerClass: return value.choice(ScannerClass.self).map { .scannerClass($0) }
        case .model: return value.text().map { .model($0) }
        case .name: return value.text().map { .name($0) }
        }
    }
}

extension MatchKey {
    fileprivate static var listed: String { names.joined(separator: ", ") }
}
