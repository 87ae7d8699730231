/// The limits of one measure, in its unit: a number that is greater than what an action is to be done above, or less than what it is to be done
/// below, brings it about. What is nil is not limited.
public struct MeasureLimits: Sendable, Hashable, Codable {
    public var warnAbove: Double?
    public var holdAbove: Double?
    public var stopAbove: Double?
    public var warnBelow: Double?
    public var holdBelow: Double?
    public var stopBelow: Double?

    public init(
        warnAbove: Double? = nil, holdAbove: Double? = nil, stopAbove: Double? = nil, warnBelow: Double? = nil, holdBelow: Double? = nil,
        stopBelow: Double? = nil
    ) {
        self.warnAbove = warnAbove
        self.holdAbove = holdAbove
        self.stopAbove = stopAbove
        self.warnBelow = warnBelow
        self.holdBelow = holdBelow
        self.stopBelow = stopBelow
    }

    public subscript(action: QualityAction, side: LimitSide) -> Double? {
        get { self[keyPath: Self.path(action, side)] }
        set { self[keyPath: Self.path(action, side)] = newValue }
    }

    /// Whether nothing is limited.
    public var isEmpty: Bool { self == MeasureLimits() }

    private static func path(_ action: QualityAction, _ side: LimitSide) -> WritableKeyPath<MeasureLimits, Double?> {
        switch (action, side) {
        case (.warn, .above): \.warnAbove
        case (.hold, .above): \.holdAbove
        case (.stop, .above): \.stopAbove
        case (.warn, .below): \.warnBelow
        case (.hold, .below): \.holdBelow
        case (.stop, .below): \.stopBelow
        }
    }
}
