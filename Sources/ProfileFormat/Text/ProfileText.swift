import PlatenModel

/// A profile as YAML text.
public enum ProfileText {
    /// All that the profile says, what it inherited and what is usual included. Read again under the profile's name, the text gives the same
    /// profile; the name itself is the file's.
    public static func text(of profile: Profile) -> String {
        var lines = ProfileLines.values(of: profile).map { "\($0.key.rawValue): \($0.value)" }
        lines += group(.options, ProfileLines.options(profile.options), indent: "") ?? ["options: {}"]
        lines += passes(profile.passes, indent: "")
        lines += group(.quality, ProfileLines.quality(profile.quality), indent: "") ?? ["quality: {}"]
        lines += scanners(profile.overrides)
        return lines.map { $0 + "\n" }.joined()
    }

    /// A key with its entries below it; nil where there are none.
    private static func group(_ key: ProfileKey, _ entries: [(key: String, value: String)], indent: String) -> [String]? {
        guard !entries.isEmpty else { return nil }
        return ["\(indent)\(key.rawValue):"] + entries.map { "\(indent)  \(word($0.key)): \($0.value)" }
    }

    private static func passes(_ passes: [ProfilePass], indent: String) -> [String] {
        guard !passes.isEmpty else { return ["\(indent)passes: []"] }
        let inner = indent + "    "
        var lines = ["\(indent)passes:"]
        for pass in passes {
            lines.append("\(indent)  - name: \(YAMLText.text(pass.name))")
            lines += ProfileLines.values(of: pass).map { "\(inner)\($0.key.rawValue): \($0.value)" }
            lines += group(.options, ProfileLines.options(pass.options), indent: inner) ?? []
        }
        return lines
    }

    private static func scanners(_ overrides: [ProfileOverride]) -> [String] {
        guard !overrides.isEmpty else { return ["scanners: []"] }
        let inner = "    "
        var lines = ["scanners:"]
        for override in overrides {
            let match = ProfileLines.match(override.match)
            lines.append("  - match: {\(match.key.rawValue): \(match.value)}")
            lines += ProfileLines.values(of: override.changes).map { "\(inner)\($0.key.rawValue): \($0.value)" }
            lines += group(.options, ProfileLines.options(override.changes.options), indent: inner) ?? []
            lines += group(.quality, ProfileLines.quality(override.changes.quality), indent: inner) ?? []
            if let changed = override.changes.passes { lines += passes(changed, indent: inner) }
        }
        return lines
    }

    /// The name of an option as a key: `on` and `1` would be no text to other programs.
    private static func word(_ name: String) -> String { YAMLText.text(name) }
}
