import PlatenModel

/// What the reading of the profile folders changed.
struct ProfileReload {
    let added: [String]
    let changed: [String]
    let removed: [String]
    /// Names with a file that cannot be used, and what is wrong with it.
    let broken: [String: Problem]
    /// Those of them that are used as they were before.
    let kept: [String]

    init(from old: [String: Profile], to new: [String: Profile], broken: [String: Problem]) {
        added = new.keys.filter { old[$0] == nil }.sorted()
        changed = new.filter { name, profile in old[name].map { $0 != profile } ?? false }.keys.sorted()
        removed = old.keys.filter { new[$0] == nil }.sorted()
        self.broken = broken
        kept = broken.keys.filter { new[$0] != nil }.sorted()
    }

    /// What people are told; nil where all is as it was.
    var sentence: String? {
        let parts = [("added", added), ("changed", changed), ("removed", removed)].filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.joined(separator: ", "))" }
        guard !parts.isEmpty else { return nil }
        return "The profiles were read anew; \(parts.joined(separator: "; "))."
    }

    /// What is wrong with a file, and what that means for the next cycle.
    func problem(of name: String) -> Problem? {
        guard var problem = broken[name] else { return nil }
        let use = kept.contains(name) ? "Until then the profile \(name) is used as it was before." : "Until then there is no profile \(name)."
        problem.next = problem.next.isEmpty ? use : "\(problem.next) \(use)"
        return problem
    }
}
