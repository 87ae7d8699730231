import PlatenModel

/// A profile's file as it is written: nothing inherited, no variable filled in.
struct ProfileFile {
    let source: ProfileSource
    let root: YAMLNode
    /// The parent's name and where the file writes it.
    var extends: (name: String, place: Place)?
    var isAbstract = false
    var variables: [VariableDefinition] = []

    /// Nil where nothing of the file can be used.
    init?(_ source: ProfileSource, log: ProblemLog) {
        self.source = source
        let document: YAMLDocument?
        if let text = source.text {
            document = try? YAMLDocument(text, file: source.path, log: log)
        } else {
            document = try? YAMLDocument(file: source.path, log: log)
        }
        guard let document else { return nil }
        guard let root = document.root else {
            let start = Place(file: source.path, line: 1, column: 1)
            log.note(at: start, "the profile is empty", hint: "Write at least extends: and the name of another profile.")
            return nil
        }
        self.root = root
        guard case .group(let entries) = root.content else { return }
        for entry in entries {
            let value = ValueReader(node: entry.value, name: entry.key, log: log)
            switch ProfileKey(rawValue: entry.key) {
            case .extends: extends = value.stableName().map { ($0, entry.value.place) }
            case .abstract: isAbstract = value.bool() ?? false
            case .variables: variables = VariableDefinition.read(entry.value, log: log)
            default: continue
            }
        }
    }

    /// Keys that say what the file is; their values are read without variables.
    static let ownKeys: Set<String> = Set([ProfileKey.extends, .abstract, .variables].map(\.rawValue))
}
