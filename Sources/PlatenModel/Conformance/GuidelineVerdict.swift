/// Which level of a guideline a scanner reaches.
public struct GuidelineVerdict: Codable, Sendable, Hashable {
    /// Of the guideline.
    public var name: String
    public var title: String
    public var edition: String
    /// The strictest level that holds for all that was measured. Nil: none does.
    public var level: String?
    public var criteria: [CriterionVerdict]

    public init(name: String, title: String, edition: String, level: String?, criteria: [CriterionVerdict]) {
        self.name = name
        self.title = title
        self.edition = edition
        self.level = level
        self.criteria = criteria
    }

    /// What the level says nothing of.
    public var unmeasured: [ConformanceMeasure] { criteria.filter { $0.figure == nil }.map(\.measure) }
}
