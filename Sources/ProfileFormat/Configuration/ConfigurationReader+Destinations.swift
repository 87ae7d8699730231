import PlatenModel

extension ConfigurationReader {
    static func destinations(_ value: ValueReader) -> [DestinationConfiguration]? {
        value.entries()?.compactMap { name, place, value in
            guard JobName.isValid(name) else {
                value.log.note(
                    at: place, "a destination cannot be named \"\(YAMLNode.shortened(name))\"",
                    hint: "Use 1 to \(JobName.maximumLength) letters, digits, dots, hyphens and underscores, with a letter or digit first.")
                return nil
            }
            return destination(value, name: name)
        }
    }

    private static func destination(_ value: ValueReader, name: String) -> DestinationConfiguration? {
        guard let group = value.group(DestinationKey.self) else { return nil }
        // All are read before anything is given up, so that every wrong value is told.
        let place = place(group, name: name)
        let bandwidth = group[.bandwidth]?.optional { $0.quantity(.rate, ConfigurationLimits.bandwidth) } ?? nil
        let attempts = group[.attempts]?.integer(ConfigurationLimits.attempts)
        let retention = group[.retention]?.retentionPeriod()
        guard let place else { return nil }
        return DestinationConfiguration(
            name: name, place: place, bandwidth: bandwidth.map { Int($0) }, attempts: attempts ?? DestinationConfiguration.defaultAttempts,
            retention: retention)
    }

    private static func place(_ destination: GroupReader<DestinationKey>, name: String) -> DestinationConfiguration.Place? {
        guard let kindValue = destination[.kind] else {
            destination.log.note(
                at: destination.place, "the destination \(name) lacks the key kind",
                hint: "Write kind: and one of \(DestinationKind.allCases.map(\.rawValue).joined(separator: ", ")).")
            return nil
        }
        switch kindValue.choice(DestinationKind.self) {
        case .folder:
            let path = needed(.path, of: destination, name: name) { $0.absolutePath() }
            guard excludes([.remote, .config], kind: .folder, destination), let path else { return nil }
            return .folder(path: path)
        case .rclone:
            let remote = needed(.remote, of: destination, name: name) { $0.rcloneRemote() }
            let file = destination[.config].map { $0.absolutePath() } ?? DefaultPaths.rcloneConfiguration
            guard excludes([.path], kind: .rclone, destination), let remote, let file else { return nil }
            return .rclone(remote: remote.name, path: remote.path, configurationFile: file)
        case nil: return nil
        }
    }

    private static func needed<Value>(
        _ key: DestinationKey, of destination: GroupReader<DestinationKey>, name: String, _ read: (ValueReader) -> Value?
    ) -> Value? {
        guard let value = destination[key] else {
            let hint =
                key == .path ? "Write path: and an absolute path." : "Write remote: and a remote of rclone with a path, such as \"archive:in\"."
            destination.log.note(at: destination.place, "the destination \(name) lacks the key \(key.rawValue)", hint: hint)
            return nil
        }
        return read(value)
    }

    /// Notes keys that say nothing of a destination of this kind. Returns whether there are none.
    private static func excludes(_ keys: [DestinationKey], kind: DestinationKind, _ destination: GroupReader<DestinationKey>) -> Bool {
        let found = keys.compactMap { destination[$0] }
        for value in found {
            value.log.note(
                at: value.node.place, "a destination of kind \(kind.rawValue) has no \(value.name)", hint: "Take it out, or write another kind.")
        }
        return found.isEmpty
    }
}

extension ValueReader {
    /// `forever`, or days with their unit.
    func retentionPeriod() -> RetentionPeriod? {
        if case .scalar("forever", _) = node.content { return .forever }
        guard let days = quantity(.daysOrForever, ConfigurationLimits.retention) else { return nil }
        guard let whole = Int(exactly: days) else {
            refuse("whole days")
            return nil
        }
        return .days(whole)
    }

    /// A remote that rclone's own configuration has, and a path there. What would configure one on the spot is refused: keys belong into
    /// rclone's file, which only the daemon reads, and not into an argument, which `ps` shows.
    fileprivate func rcloneRemote() -> (name: String, path: String)? {
        guard let text = text() else { return nil }
        let name = text.prefix { $0 != ":" }
        // rclone, documentation of its syntax of remote paths: valid remote names.
        let isName =
            name.first.map { $0 != "-" && $0 != " " } == true && name.last != " "
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.+@ ".contains($0)) }
        guard isName, name.endIndex < text.endIndex else {
            refuse("the name of a remote in rclone's configuration, a colon and a path, such as \"archive:in\"")
            return nil
        }
        return (String(name), String(text[name.endIndex...].dropFirst()))
    }
}
