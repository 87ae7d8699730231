import PlatenModel

/// A profile's file.
struct ProfileSource {
    let name: String
    let path: String
    /// What is read in place of the file.
    var text: String?

    /// The profile files of a folder, by name. Files that look like profiles but are none are noted.
    static func list(_ folder: String, log: ProblemLog) -> [ProfileSource] {
        let names: [String]?
        do {
            names = try TextFile.names(in: folder)
        } catch {
            log.note(at: folder, error.reason, hint: error.hint)
            return []
        }
        guard let names else {
            if ![DefaultPaths.localProfiles, DefaultPaths.shippedProfiles].contains(folder) {
                log.note(at: folder, "there is no such folder", hint: "Make it, or take it out of profile-folders.")
            }
            return []
        }
        return names.filter { !$0.hasPrefix(".") }.compactMap { file in
            let path = folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
            return name(ofFile: file, at: path, log: log).map { ProfileSource(name: $0, path: path) }
        }
    }

    /// What a profile in a file of this name is called; nil where it is no profile. Files that look like one and are none are noted.
    static func name(ofFile file: String, at path: String, log: ProblemLog) -> String? {
        if file.hasSuffix(".yml") {
            log.note(at: path, "profiles end in .yaml", hint: "Rename it to \(file.dropLast(4)).yaml.")
        }
        guard file.hasSuffix(".yaml") else { return nil }
        let name = String(file.dropLast(5))
        guard JobName.isValid(name) else {
            log.note(
                at: path, "a profile cannot be named \"\(YAMLNode.shortened(name))\"",
                hint: "Name the file with letters, digits, dots, hyphens and underscores, a letter or digit first.")
            return nil
        }
        return name
    }
}
