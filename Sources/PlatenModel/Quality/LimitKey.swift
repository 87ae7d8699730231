/// The name of a limit, such as `hold-above`: what is done, and on which side of the number.
public struct LimitKey: RawRepresentable, CaseIterable, Sendable, Hashable {
    public let action: QualityAction
    public let side: LimitSide

    public static let allCases: [LimitKey] = LimitSide.allCases.flatMap { side in QualityAction.allCases.map { LimitKey($0, side) } }

    public init(_ action: QualityAction, _ side: LimitSide) {
        self.action = action
        self.side = side
    }

    public init?(rawValue: String) {
        guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = key
    }

    public var rawValue: String { "\(action.rawValue)-\(side.rawValue)" }
}
