import PlatenModel

/// What an item of one trait bears. The sentence of each concern is the reason for its rule.
struct ItemRule: Sendable {
    let trait: ItemTrait
    let path: OriginalPath
    let severity: FitSeverity
    let concern: ItemConcern

    private init(_ trait: ItemTrait, _ path: OriginalPath, _ severity: FitSeverity, _ concern: ItemConcern) {
        self.trait = trait
        self.path = path
        self.severity = severity
        self.concern = concern
    }

    static let all = [
        // FADGI 2016 keeps fragile originals and bound ones out of feeders; a jam tears them.
        ItemRule(.fragile, .feeder, .obstacle, .fragileThroughFeeder),
        ItemRule(.fragile, .glassOrFeeder, .remark, .feederNotExcluded),
        ItemRule(.fragile, .transport, .remark, .fragileThroughTransport),
        ItemRule(.fragile, .glass, .remark, .fragileOnGlass),
        ItemRule(.mustNotBeFlattened, .feeder, .obstacle, .unflattenedThroughFeeder),
        ItemRule(.mustNotBeFlattened, .glassOrFeeder, .remark, .feederNotExcluded),
        ItemRule(.mustNotBeFlattened, .transport, .obstacle, .unflattenedThroughTransport),
        ItemRule(.mustNotBeFlattened, .glass, .remark, .unflattenedOnGlass),
        ItemRule(.bound, .feeder, .obstacle, .bindingThroughFeeder),
        ItemRule(.bound, .transport, .obstacle, .bindingThroughTransport),
        // Glass presses a binding open to its full angle; overhead scanners have cradles that need not.
        ItemRule(.opensLessThanFlat, .glass, .obstacle, .openingAngleOnGlass),
        ItemRule(.opensLessThanFlat, .glassOrFeeder, .obstacle, .openingAngleOnGlass),
        ItemRule(.opensLessThanFlat, .cradle, .remark, .openingAngleOnCradle),
    ]

    /// The rules that hold, each concern once.
    static func reasons(_ item: JobItem, _ path: OriginalPath, _ rules: FitRules) -> [FitReason] {
        var reasons: [FitReason] = []
        for rule in all where rule.path == path && rule.trait.holds(for: item, rules) {
            let finding = FitFinding.item(concern: rule.concern, openingAngle: item.maximumOpeningAngle, neededAngle: rules.flatAngle)
            let reason = FitReason(rule.severity, finding)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }
}
