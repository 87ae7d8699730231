import PlatenModel

/// The keys of one group of a file: the only place where they are written.
protocol SchemaKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension SchemaKey {
    static var names: [String] { allCases.map(\.rawValue) }
}

/// What to say of a name that is not known.
enum Suggestion {
    /// The nearest name, or else all of them.
    static func hint(for name: String, among names: [String], label: String) -> String {
        let all = "\(label): \(names.joined(separator: ", "))."
        // A known name with more behind it: only the rest is wrong.
        if let start = name.split(separator: " ").first.map(String.init), start != name, names.contains(start) {
            return "Did you mean \(start)? \(all)"
        }
        guard let nearest = NearestName.of(name, among: names), isLikely(nearest, for: name) else { return all }
        return "Did you mean \(nearest)? \(all)"
    }

    /// Every name is near to one of two characters; only its capitals can be the slip.
    private static func isLikely(_ nearest: String, for name: String) -> Bool {
        name.count > 2 || nearest.lowercased() == name.lowercased()
    }
}
