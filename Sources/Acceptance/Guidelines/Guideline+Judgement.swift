import PlatenModel

extension Guideline {
    /// What a guideline says of what was measured. The worst of what was measured decides.
    public func judge(_ figures: [ConformanceFigure]) -> GuidelineVerdict {
        let judged = criteria.map { criterion in (criterion, figures.first { $0.measure == criterion.measure }) }
        var worst: Int? = 0
        var verdicts: [CriterionVerdict] = []
        for (criterion, figure) in judged {
            let level = figure.flatMap { figure in levels.indices.first { criterion.holds(figure, level: $0) } }
            if figure != nil { worst = level.flatMap { level in worst.map { max($0, level) } } }
            let shown = level ?? (figure == nil ? 0 : levels.count - 1)
            verdicts.append(
                CriterionVerdict(
                    measure: criterion.measure, figure: figure, level: level.map { levels[$0] },
                    atLeast: criterion.atLeast.isEmpty ? nil : criterion.atLeast[shown],
                    atMost: criterion.atMost.isEmpty ? nil : criterion.atMost[shown], isVerified: criterion.isVerified))
        }
        let hasFigures = judged.contains { $0.1 != nil }
        return GuidelineVerdict(
            name: name, title: title, edition: edition, level: hasFigures ? worst.map { levels[$0] } : nil, criteria: verdicts)
    }
}

extension GuidelineCriterion {
    /// Whether the limits of a level hold.
    fileprivate func holds(_ figure: ConformanceFigure, level: Int) -> Bool {
        (atLeast.isEmpty || figure.low >= atLeast[level]) && (atMost.isEmpty || figure.high <= atMost[level])
    }
}
