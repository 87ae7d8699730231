import PlatenModel

/// Checks a profile that nobody uses yet.
public enum ProfileCheck {
    /// Reads the text as if it were a file beside the station's profiles, and tells all that is wrong with it. The folders are only read, and
    /// only for what the text extends; what a station has loaded stays as it is.
    ///
    /// - Parameters:
    ///   - text: of the file, at most 1 MiB.
    ///   - fileName: the profile is called like it, and findings name it. The path of a file of the folders stands for that file; any other
    ///     file, like one of a folder before all others, replaces those of its name.
    ///   - folders: the station's profile folders, in their order.
    public static func check(text: String, fileName: String, beside folders: [String]) -> ProfileCheckResult {
        let log = ProblemLog(.profileInvalid)
        guard let name = name(of: fileName, log: log), fits(text, fileName: fileName, log: log) else {
            return ProfileCheckResult(findings: log.entries.map(\.finding), profile: nil)
        }
        let checked = ProfileSource(name: name, path: fileName, text: text)
        // What is wrong with other files of the folders is not asked.
        let found = ProfileLibrary.sources(folders, log: ProblemLog(.profileInvalid))
        let position = found.firstIndex { $0.path == fileName }
        // Files before it replace it, and have no part in it.
        let sources = found.enumerated().filter { $0.element.name != name || $0.offset > position ?? -1 }.map(\.element)
        return check(checked, beside: sources)
    }

    private static func check(_ checked: ProfileSource, beside sources: [ProfileSource]) -> ProfileCheckResult {
        var inheritance = ProfileInheritance(sources: [checked] + sources)
        let draft = inheritance.resolve(checked.name)
        let incomplete = ProblemLog(.profileInvalid)
        var profile: Profile?
        if let draft, !draft.abstract { profile = draft.profile(log: incomplete) }
        let unused = (inheritance.unusedVariables[checked.path] ?? []).map { variable in
            ProfileFinding(
                severity: .warning, file: checked.path, line: variable.value.place.line, column: variable.value.place.column,
                sentence: "nothing uses the variable \(variable.name)", hint: "Write ${\(variable.name)} where its value belongs, or take it out.")
        }
        let errors = (inheritance.problems + incomplete.entries).map(\.finding)
        return ProfileCheckResult(findings: errors + unused, profile: profile, isAbstract: draft?.abstract ?? false)
    }

    private static func name(of fileName: String, log: ProblemLog) -> String? {
        let file = fileName.split(separator: "/").last.map(String.init) ?? fileName
        if let name = ProfileSource.name(ofFile: file, at: fileName, log: log) { return name }
        if log.isEmpty { log.note(at: fileName, "profiles end in .yaml", hint: "Give the file such a name.") }
        return nil
    }

    private static func fits(_ text: String, fileName: String, log: ProblemLog) -> Bool {
        guard text.utf8.count > YAMLLimits.fileSize else { return true }
        log.note(at: fileName, TextFile.tooLarge.reason, hint: TextFile.tooLarge.hint)
        return false
    }
}
