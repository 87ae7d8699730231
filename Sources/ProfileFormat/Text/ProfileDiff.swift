import PlatenModel

/// What distinguishes two profiles.
public enum ProfileDiff {
    /// Keys whose values differ, in the order of the reader's keys, as YAML names and writes them.
    ///
    /// A key within another follows a dot: `options.threshold`; an entry of a list is called by its name or by what it matches:
    /// `passes.infrared.mode`, `scanners.class=flatbed.source`. The names of the profiles are not compared, nor is the order of entries.
    ///
    /// - Returns: nil for a value that a profile does not have.
    public static func differences(from old: Profile, to new: Profile) -> [ProfileDifference] {
        let before = lines(of: old)
        let after = lines(of: new)
        let oldValues = Dictionary(before.map { ($0.path, $0.value) }) { first, _ in first }
        let newValues = Dictionary(after.map { ($0.path, $0.value) }) { first, _ in first }
        let paths = before.map(\.path) + after.map(\.path).filter { oldValues[$0] == nil }
        return sorted(paths).compactMap { path in
            let (old, new) = (oldValues[path], newValues[path])
            return old == new ? nil : ProfileDifference(key: path, old: old, new: new)
        }
    }

    /// In the order of the top-level keys, and below them as they come.
    private static func sorted(_ paths: [String]) -> [String] {
        let places = Dictionary(uniqueKeysWithValues: ProfileKey.names.enumerated().map { ($0.element, $0.offset) })
        func place(_ path: String) -> Int { places[String(path.prefix { $0 != "." })] ?? places.count }
        return paths.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    private static func lines(of profile: Profile) -> [ProfileLine] {
        var lines = ProfileLines.values(of: profile).map { ProfileLine(path: $0.key.rawValue, value: $0.value) }
        lines += options(profile.options, below: "")
        lines += passes(profile.passes, below: "")
        lines += quality(profile.quality, below: "")
        var entries: [String: Int] = [:]
        for override in profile.overrides {
            let match = ProfileLines.match(override.match)
            let name = "scanners.\(match.key.rawValue)=\(match.value)"
            // Two entries for the same scanners are told apart by their number.
            entries[name, default: 0] += 1
            let path = entries[name] == 1 ? name : "\(name)#\(entries[name] ?? 0)"
            lines += ProfileLines.values(of: override.changes).map { ProfileLine(path: "\(path).\($0.key.rawValue)", value: $0.value) }
            lines += options(override.changes.options, below: path + ".")
            lines += quality(override.changes.quality, below: path + ".")
            if let passes = override.changes.passes { lines += self.passes(passes, below: path + ".") }
        }
        return lines
    }

    private static func options(_ options: [String: OptionValue?], below path: String) -> [ProfileLine] {
        ProfileLines.options(options).map { ProfileLine(path: "\(path)options.\($0.key)", value: $0.value) }
    }

    private static func quality(_ quality: [Measure: MeasureLimits?], below path: String) -> [ProfileLine] {
        ProfileLines.quality(quality).map { ProfileLine(path: "\(path)quality.\($0.key)", value: $0.value) }
    }

    private static func passes(_ passes: [ProfilePass], below path: String) -> [ProfileLine] {
        // Their names in their order: a pass that says nothing of its own would not show otherwise.
        var lines = [ProfileLine(path: "\(path)passes", value: YAMLText.list(passes.map { YAMLText.text($0.name) }))]
        for pass in passes {
            let inner = "\(path)passes.\(pass.name)."
            lines += ProfileLines.values(of: pass).map { ProfileLine(path: inner + $0.key.rawValue, value: $0.value) }
            lines += options(pass.options, below: inner)
        }
        return lines
    }
}
