import PlatenModel

/// The profiles of a station.
public enum ProfileLibrary {
    /// Reads every `*.yaml` file of the folders.
    ///
    /// A profile is named like its file. A file in an earlier folder replaces one of the same name in a later folder, even where it has
    /// problems: a profile never silently becomes another. It may extend the one that it replaces. A file with problems is left out and hides no
    /// other name. Folders that do not exist are problems unless they are Platen's own.
    ///
    /// - Returns: profiles that can be used, by name, with `extends` resolved and abstract ones left out; and every problem found, `profile-invalid`.
    public static func load(folders: [String]) -> (profiles: [Profile], problems: [Problem]) {
        let read = read(folders: folders)
        return (read.profiles, read.problems)
    }

    /// The same, and which names have a file that cannot be used.
    public static func read(folders: [String]) -> LoadedProfiles {
        let log = ProblemLog(.profileInvalid)
        let sources = sources(folders, log: log)
        var inheritance = ProfileInheritance(sources: sources)
        var profiles: [Profile] = []
        var incomplete: [ProblemEntry] = []
        var failed: [String: [ProblemEntry]] = [:]
        for name in inheritance.names {
            guard let draft = inheritance.resolve(name) else {
                failed[name] = []
                continue
            }
            if draft.abstract { continue }
            let log = ProblemLog(.profileInvalid)
            if let profile = draft.profile(log: log) { profiles.append(profile) } else { failed[name] = log.entries }
            incomplete += log.entries
        }
        // What does not fit in a base shows in all that extend it.
        var told: Set<ProblemEntry> = []
        let problems = (log.entries + inheritance.problems + incomplete).filter { told.insert($0).inserted }
        return LoadedProfiles(
            profiles: profiles, problems: problems.map { $0.problem(.profileInvalid) },
            broken: broken(failed, sources, problems))
    }

    /// What is wrong with the files of profiles that could not be put together.
    private static func broken(
        _ failed: [String: [ProblemEntry]], _ sources: [ProfileSource], _ problems: [ProblemEntry]
    ) -> [String: Problem] {
        let files = Dictionary(sources.map { ($0.name, $0.path) }) { first, _ in first }
        var broken: [String: Problem] = [:]
        for name in failed.keys {
            guard let file = files[name] else { continue }
            let own = failed[name]?.first ?? problems.first { $0.file == file }
            let unknown = ProblemEntry(
                file: file, line: nil, column: nil, reason: "the profile cannot be used", hint: "Correct the profiles that it extends first.")
            broken[name] = (own ?? unknown).problem(.profileInvalid)
        }
        return broken
    }

    /// Profile files of all folders, those of the first folder first.
    static func sources(_ folders: [String], log: ProblemLog) -> [ProfileSource] {
        folders.flatMap { ProfileSource.list($0, log: log) }
    }
}
