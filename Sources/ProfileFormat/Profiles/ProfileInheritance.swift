import PlatenModel

/// Follows `extends` from file to file.
struct ProfileInheritance {
    private enum State {
        /// The file and those that it extends, the nearest first; and what they say together.
        case resolved([ProfileFile], ProfileDraft)
        /// Its problems are noted.
        case failed
    }

    /// Files by profile name, the one that counts first, those that it replaces after it.
    private let sources: [String: [ProfileSource]]
    private var states: [String: State] = [:]
    /// What was found in the files that were read.
    private(set) var problems: [ProblemEntry] = []
    /// Variables that a file has and nothing uses, by the file's path.
    private(set) var unusedVariables: [String: [VariableDefinition]] = [:]

    init(sources: [ProfileSource]) {
        self.sources = Dictionary(grouping: sources, by: \.name)
    }

    var names: [String] { sources.keys.sorted() }

    /// The profile with all that it inherits, nil where it cannot be used.
    mutating func resolve(_ name: String) -> ProfileDraft? {
        guard case .resolved(_, let draft) = resolve(name, layer: 0, chain: []) else { return nil }
        return draft
    }

    /// `layer` counts the files that were passed over: a profile that extends its own name means the file that it replaces.
    private mutating func resolve(_ name: String, layer: Int, chain: [ProfileSource]) -> State {
        guard let files = sources[name], layer < files.count else { return .failed }
        let source = files[layer]
        if let known = states[source.path] { return known }
        let state = read(source, layer: layer, chain: chain + [source])
        states[source.path] = state
        return state
    }

    private mutating func read(_ source: ProfileSource, layer: Int, chain: [ProfileSource]) -> State {
        let log = ProblemLog(.profileInvalid)
        defer { problems += log.entries }
        guard let file = ProfileFile(source, log: log) else { return .failed }
        let bases = log.isEmpty ? bases(of: file, layer: layer, chain: chain, log: log) : []
        let lineage = [file] + bases
        // With a base that cannot be used, nobody knows which variables it would have had.
        let isOpen = file.isAbstract || !log.isEmpty
        var scope = VariableScope(lineage, isOpen: isOpen, log: log)
        guard let draft = Self.draft(lineage, in: &scope, log: log), log.isEmpty else { return .failed }
        if !isOpen { unusedVariables[source.path] = file.variables.filter { !scope.used.contains($0.name) } }
        return .resolved(lineage, draft)
    }

    /// Files that this one extends, the nearest first; where there is something wrong with them, it is noted.
    private mutating func bases(of file: ProfileFile, layer: Int, chain: [ProfileSource], log: ProblemLog) -> [ProfileFile] {
        guard let (parent, place) = file.extends else { return [] }
        let parentLayer = parent == file.source.name ? layer + 1 : 0
        guard let target = target(parent, layer: parentLayer, place: place, chain: chain, log: log) else { return [] }
        guard case .resolved(let lineage, _) = resolve(target.name, layer: parentLayer, chain: chain) else {
            log.note(at: place, "\(file.source.name) extends \(parent), which cannot be used", hint: "Correct \(target.path) first.")
            return []
        }
        return lineage
    }

    /// What the files say together. All are read anew for each profile: its variables stand in those that it extends, too.
    private static func draft(_ lineage: [ProfileFile], in scope: inout VariableScope, log: ProblemLog) -> ProfileDraft? {
        var base: ProfileDraft?
        for file in lineage.reversed() {
            guard let draft = ProfileReader.read(file, in: &scope, log: log) else { return nil }
            base = base.map { draft.inheriting($0) } ?? draft
        }
        return base
    }

    /// The parent's file; nil, with the problem noted, where there is none or it leads back to the child.
    private func target(_ parent: String, layer: Int, place: Place, chain: [ProfileSource], log: ProblemLog) -> ProfileSource? {
        let files = sources[parent] ?? []
        if files.isEmpty {
            log.note(
                at: place, "there is no profile \"\(YAMLNode.shortened(parent))\" to extend",
                hint: Suggestion.hint(for: parent, among: names, label: "Profiles"))
            return nil
        }
        guard layer < files.count, !chain.contains(where: { $0.path == files[layer].path }) else {
            let start = chain.firstIndex { $0.name == parent } ?? 0
            let circle = (chain[start...].map(\.name) + [parent]).joined(separator: " → ")
            log.note(at: place, "the profiles extend each other in a circle: \(circle)", hint: "Take one extends out.")
            return nil
        }
        guard chain.count < ProfileLimits.chainLength else {
            let names = chain.map(\.name).joined(separator: " → ")
            log.note(at: place, "more than \(ProfileLimits.chainLength) profiles extend each other: \(names)", hint: "Shorten the chain.")
            return nil
        }
        return files[layer]
    }
}
