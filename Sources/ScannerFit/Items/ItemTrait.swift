import PlatenModel

/// What of an item a rule may ask for.
enum ItemTrait: Hashable, CaseIterable {
    case fragile
    case mustNotBeFlattened
    /// Somebody said how far its binding opens, so it has one.
    case bound
    /// Its binding does not open flat.
    case opensLessThanFlat

    func holds(for item: JobItem, _ rules: FitRules) -> Bool {
        switch self {
        case .fragile: item.isFragile
        case .mustNotBeFlattened: item.mustNotBeFlattened
        case .bound: item.maximumOpeningAngle != nil
        case .opensLessThanFlat: item.maximumOpeningAngle.map { $0 < rules.flatAngle } ?? false
        }
    }
}
