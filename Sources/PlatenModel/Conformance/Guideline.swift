/// A guideline of digitisation as its table: levels, and what each asks for.
public struct Guideline: Sendable, Hashable, Codable {
    /// Its file's name without the suffix.
    public var name: String
    public var title: String
    public var edition: String
    /// Where the numbers were taken from.
    public var source: String
    /// The strictest first.
    public var levels: [String]
    public var criteria: [GuidelineCriterion]

    public init(name: String, title: String, edition: String, source: String, levels: [String], criteria: [GuidelineCriterion]) {
        self.name = name
        self.title = title
        self.edition = edition
        self.source = source
        self.levels = levels
        self.criteria = criteria
    }
}
