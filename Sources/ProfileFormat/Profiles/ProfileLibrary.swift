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
        let log = ProblemLog(.profileInvalid)
        let sources = sources(folders, log: log)
        var inheritance = ProfileInheritance(sources: sources)
        var profiles: [Profile] = []
        var incomplete: [ProblemEntry] = []
        for name in inheritance.names {
            guard let draft = inheritance.resolve(name), !draft.abstract else { continue }
            let log = ProblemLog(.profileInvalid)
            if let profile = draft.profile(log: log) { profiles.append(profile) }
            incomplete += log.entries
        }
        // What does not fit in a base shows in all that extend it.
        var told: Set<ProblemEntry> = []
        let problems = (log.entries + inheritance.problems + incomplete).filter { told.insert($0).inserted }
        return (profiles, problems.map { $0.problem(.profileInvalid) })
    }

    /// Profile files of all folders, those of the first folder first.
    static func sources(_ folders: [String], log: ProblemLog) -> [ProfileSource] {
        folders.flatMap { ProfileSource.list($0, log: log) }
    }
}
