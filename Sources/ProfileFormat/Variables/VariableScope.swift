import PlatenModel

/// The variables of a profile and of those that it extends, the nearest of each name, with their values worked out.
///
/// What is wrong is told in the profile's own file, wherever it shows: those that it extends are right by themselves.
struct VariableScope {
    /// A value with its own variables filled in.
    private struct Value {
        let text: String
        let isPlain: Bool
        /// Where the profile's own file had a part in it.
        let origin: Place?
    }

    private enum State {
        case known(Value)
        /// It uses a variable that only a profile that extends this one can have.
        case open
        /// Its problem is noted.
        case failed
    }

    private let definitions: [String: YAMLNode]
    private var states: [String: State] = [:]
    private var length = 0
    private let file: String
    /// Where the profile's own file speaks of those that it extends.
    private let extends: Place
    /// A variable that is not there is no problem: a profile that extends this one may have it.
    private let isOpen: Bool
    private let log: ProblemLog
    /// Variables that the values of the files use.
    private var direct: Set<String> = []
    /// Variables that a variable uses, by its name.
    private var within: [String: Set<String>] = [:]

    /// - Parameter lineage: the profile and those that it extends, the nearest first.
    init(_ lineage: [ProfileFile], isOpen: Bool, log: ProblemLog) {
        let variables = lineage.flatMap(\.variables).map { ($0.name, $0.value) }
        definitions = Dictionary(variables) { nearest, _ in nearest }
        file = lineage.first?.source.path ?? ""
        extends = lineage.first?.extends?.place ?? Place(file: file, line: 1, column: 1)
        self.isOpen = isOpen
        self.log = log
        // Those that nothing uses are checked too.
        for name in definitions.keys.sorted() { _ = state(of: name, usedAt: nil, chain: []) }
        direct = []
    }

    /// Variables that some value uses, be it through others.
    var used: Set<String> {
        var found: Set<String> = []
        var open = Array(direct)
        while let name = open.popLast() {
            if found.insert(name).inserted { open += within[name] ?? [] }
        }
        return found
    }

    /// The scalar with its variables filled in; nil where that cannot be done, with the problem noted if it is one.
    mutating func expand(_ text: String, isPlain: Bool, at place: Place) -> YAMLNode? {
        guard case .known(let value) = expansion(of: text, isPlain: isPlain, at: place, chain: []) else { return nil }
        // A value that another file writes is wrong because of what this one puts into it.
        let place = place.file == file ? place : value.origin ?? place
        return YAMLNode(place: place, content: .scalar(value.text, isPlain: value.isPlain))
    }

    private mutating func expansion(of text: String, isPlain: Bool, at place: Place, chain: [String]) -> State {
        let parts: [VariableText.Part]?
        do {
            parts = try VariableText.parts(of: text)
        } catch {
            return fail(at: place, error.reason, hint: error.hint)
        }
        var origin = place.file == file && !chain.isEmpty ? place : nil
        guard let parts else { return .known(Value(text: text, isPlain: isPlain, origin: origin)) }
        var result = ""
        var isPlain = isPlain
        var isKnown = true
        for part in parts {
            switch part {
            case .text(let literal): result += literal
            case .variable(let name):
                switch state(of: name, usedAt: place, chain: chain) {
                case .known(let value):
                    result += value.text
                    isPlain = isPlain && value.isPlain
                    origin = origin ?? value.origin
                case .open: isKnown = false
                case .failed: return .failed
                }
            }
            guard result.utf8.count <= VariableLimits.valueLength else {
                return fail(
                    at: place, "with its variables this is longer than \(VariableLimits.valueLength) bytes", hint: "Take variables out of it.")
            }
        }
        guard isKnown else { return .open }
        length += result.utf8.count
        guard length <= VariableLimits.totalLength else {
            return fail(
                at: place, "with their variables the values of this profile are longer than \(VariableLimits.totalLength >> 20) MiB",
                hint: "Take variables out of it.")
        }
        return .known(Value(text: result, isPlain: isPlain, origin: origin))
    }

    private mutating func state(of name: String, usedAt place: Place?, chain: [String]) -> State {
        if let user = chain.last { within[user, default: []].insert(name) } else { direct.insert(name) }
        if let circle = chain.firstIndex(of: name) {
            let names = (chain[circle...] + [name]).joined(separator: " → ")
            return fail(at: place, "the variables use each other in a circle: \(names)", hint: "Take one of them out.")
        }
        if let known = states[name] { return known }
        guard let definition = definitions[name], case .scalar(let text, let isPlain) = definition.content else {
            return isOpen ? .open : unknown(name, at: place)
        }
        guard chain.count < VariableLimits.depth else {
            let names = chain.joined(separator: " → ")
            return fail(at: place, "more than \(VariableLimits.depth) variables use each other: \(names)", hint: "Write the value out.")
        }
        let state = expansion(of: text, isPlain: isPlain, at: definition.place, chain: chain + [name])
        states[name] = state
        return state
    }

    private func unknown(_ name: String, at place: Place?) -> State {
        fail(at: place, "there is no variable \"\(name)\"", hint: unknownHint(name))
    }

    private func unknownHint(_ name: String) -> String {
        let names = definitions.keys.sorted()
        if !names.isEmpty, names.count <= VariableLimits.listed { return Suggestion.hint(for: name, among: names, label: "Variables") }
        let advice = "Write its value below variables, or $${ for the characters themselves."
        return NearestName.of(name, among: names).map { "Did you mean \($0)? \(advice)" } ?? advice
    }

    /// The hint is made only where the problem is still told.
    private func fail(at place: Place?, _ reason: String, hint: @autoclosure () -> String) -> State {
        if let place, place.file != file {
            log.note(at: extends, "\(reason), as \(place) uses it", hint: hint())
        } else {
            log.note(at: place ?? extends, reason, hint: hint())
        }
        return .failed
    }
}
