import PlatenModel

/// Reads the table of one guideline.
struct GuidelineReader {
    /// Numbers that limits may have.
    private static let limits = 0.0...100_000.0

    let log: ProblemLog

    /// Nil where the file has problems, which the log holds then.
    func read(_ path: String, name: String) -> Guideline? {
        let known = log.count
        guard let root = try? YAMLDocument(file: path, log: log).root,
            let group = GroupReader<GuidelineKey>(root, name: "the guideline", log: log)
        else { return nil }
        let title = needed(.title, of: group) { $0.text() }
        let edition = needed(.edition, of: group) { $0.text() }
        let source = needed(.source, of: group) { $0.text() }
        let levels = needed(.levels, of: group) { $0.list { $0.text() } }
        if let levels, levels.isEmpty || Set(levels).count < levels.count {
            group[.levels]?.refuse("one name or more, each once, the strictest level first")
            return nil
        }
        let criteria = needed(.criteria, of: group) { $0.list { criterion($0, levels: levels?.count) } }
        guard log.count == known, let title, let edition, let source, let levels, let criteria else { return nil }
        return Guideline(name: name, title: title, edition: edition, source: source, levels: levels, criteria: criteria)
    }

    private func criterion(_ value: ValueReader, levels: Int?) -> GuidelineCriterion? {
        guard let group = value.group(CriterionKey.self) else { return nil }
        guard let measure = group[.measure] else {
            log.note(
                at: group.place, "a criterion lacks the key measure",
                hint: "Write measure: and one of \(ConformanceMeasure.allCases.map(\.rawValue).joined(separator: ", ")).")
            return nil
        }
        let kind = measure.choice(ConformanceMeasure.self)
        let atLeast = group[.atLeast].map { bounds($0, levels: levels, isRising: false) } ?? []
        let atMost = group[.atMost].map { bounds($0, levels: levels, isRising: true) } ?? []
        let isVerified = group[.verified].map { $0.bool() } ?? false
        guard let kind, let atLeast, let atMost, let isVerified else { return nil }
        guard !atLeast.isEmpty || !atMost.isEmpty else {
            log.note(at: group.place, "a criterion has no limit", hint: "Write at-least: or at-most: and a number for each level.")
            return nil
        }
        return GuidelineCriterion(kind, atLeast: atLeast, atMost: atMost, isVerified: isVerified)
    }

    /// A number for each level, none stricter than the one before.
    private func bounds(_ value: ValueReader, levels: Int?, isRising: Bool) -> [Double]? {
        let known = log.count
        let numbers = value.list { item -> Double? in
            guard let number = PlainScalar.number(item.node), Self.limits.contains(number) else {
                item.refuse("a number from 0 to 100000")
                return nil
            }
            return number
        }
        guard let numbers, log.count == known else { return nil }
        if let levels, numbers.count != levels {
            log.note(
                at: value.node.place, "\(value.name) has \(numbers.count) of the \(levels) numbers of its levels",
                hint: "Write one for each level, that of the strictest first.")
            return nil
        }
        guard zip(numbers, numbers.dropFirst()).allSatisfy({ isRising ? $0 <= $1 : $0 >= $1 }) else {
            log.note(at: value.node.place, "\(value.name) is stricter for a level behind another", hint: "The strictest level comes first.")
            return nil
        }
        return numbers
    }

    private func needed<Value>(_ key: GuidelineKey, of group: GroupReader<GuidelineKey>, _ read: (ValueReader) -> Value?) -> Value? {
        guard let value = group[key] else {
            log.note(at: group.place, "the guideline lacks the key \(key.rawValue)", hint: "Keys: \(GuidelineKey.names.joined(separator: ", ")).")
            return nil
        }
        return read(value)
    }
}
