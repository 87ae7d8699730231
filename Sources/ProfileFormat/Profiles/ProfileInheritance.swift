import PlatenModel

/// Follows `extends` from file to file.
struct ProfileInheritance {
    private enum State {
        case resolved(ProfileDraft)
        /// Its problems are noted.
        case failed
    }

    /// Files by profile name, the one that counts first, those that it replaces after it.
    private let sources: [String: [ProfileSource]]
    private var states: [String: State] = [:]
    /// What was found in the files that were read.
    private(set) var problems: [Problem] = []

    init(sources: [ProfileSource]) {
        self.sources = Dictionary(grouping: sources, by: \.name)
    }

    var names: [String] { sources.keys.sorted() }

    /// The profile with all that it inherits, nil where it cannot be used.
    mutating func resolve(_ name: String) -> ProfileDraft? {
        resolve(name, layer: 0, chain: [])
    }

    /// `layer` counts the files that were passed over: a profile that extends its own name means the file that it replaces.
    private mutating func resolve(_ name: String, layer: Int, chain: [ProfileSource]) -> ProfileDraft? {
        guard let files = sources[name], layer < files.count else { return nil }
        let source = files[layer]
        switch states[source.path] {
        case .resolved(let draft): return draft
        case .failed: return nil
        case nil: break
        }
        let draft = read(source, layer: layer, chain: chain + [source])
        states[source.path] = draft.map { .resolved($0) } ?? .failed
        return draft
    }

    private mutating func read(_ source: ProfileSource, layer: Int, chain: [ProfileSource]) -> ProfileDraft? {
        let log = ProblemLog(.profileInvalid)
        defer { problems += log.problems }
        guard let draft = ProfileReader.read(source.path, name: source.name, log: log), log.isEmpty else { return nil }
        guard let (parent, place) = draft.extends else { return draft }
        let parentLayer = parent == source.name ? layer + 1 : 0
        guard let target = target(parent, layer: parentLayer, place: place, chain: chain, log: log) else { return nil }
        guard let base = resolve(target.name, layer: parentLayer, chain: chain) else {
            log.note(at: place, "\(source.name) extends \(parent), which cannot be used", hint: "Correct \(target.path) first.")
            return nil
        }
        return draft.inheriting(base)
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
