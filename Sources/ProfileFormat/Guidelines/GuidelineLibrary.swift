import PlatenModel

/// The tables of guidelines that a station knows.
public enum GuidelineLibrary {
    /// Reads `guidelines/*.yaml` of the folders, by name. A file in an earlier folder replaces one of the same name in a later folder, so that a
    /// house can correct a table. Folders without any are passed over.
    ///
    /// - Throws: `guideline-invalid`, the first problem of all files: a table with a hole in it is not to be judged by.
    public static func read(folders: [String]) throws(Problem) -> [Guideline] {
        let log = ProblemLog(.guidelineInvalid)
        var guidelines: [String: Guideline] = [:]
        var seen: Set<String> = []
        for folder in folders.map({ "\($0)/\(DefaultPaths.guidelinesName)" }) {
            let names: [String]?
            do {
                names = try TextFile.names(in: folder)
            } catch {
                log.note(at: folder, error.reason, hint: error.hint)
                continue
            }
            for file in names ?? [] where file.hasSuffix(".yaml") && !file.hasPrefix(".") {
                let name = String(file.dropLast(5))
                guard seen.insert(name).inserted else { continue }
                guidelines[name] = GuidelineReader(log: log).read("\(folder)/\(file)", name: name)
            }
        }
        if let problem = log.problems.first { throw problem }
        return guidelines.values.sorted { $0.name < $1.name }
    }
}
