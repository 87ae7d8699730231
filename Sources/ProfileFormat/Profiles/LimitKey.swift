import PlatenModel

/// Keys of a measure's limits.
enum LimitKey: SchemaKey {
    case limit(QualityAction, LimitSide)

    static let allCases: [LimitKey] = LimitSide.allCases.flatMap { side in QualityAction.allCases.map { .limit($0, side) } }

    init?(rawValue: String) {
        guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = key
    }

    var rawValue: String {
        switch self {
        case .limit(let action, let side): "\(action.rawValue)-\(side.rawValue)"
        }
    }
}

/// The measures, as keys below `quality`.
enum MeasureKey: SchemaKey {
    case measure(Measure)

    static let allCases: [MeasureKey] = Measure.allCases.map(MeasureKey.measure)

    init?(rawValue: String) {
        guard let measure = Measure(rawValue: rawValue) else { return nil }
        self = .measure(measure)
    }

    var rawValue: String {
        switch self {
        case .measure(let measure): measure.rawValue
        }
    }
}
