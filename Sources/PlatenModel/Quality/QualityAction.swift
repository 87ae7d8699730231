/// What a limit that is passed over brings about.
public enum QualityAction: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    /// The image is told of, and the cycle goes on.
    case warn
    /// The cycle waits for a person behind the image, who takes it again or accepts it.
    case hold
    /// The cycle ends behind the image: the scanner needs somebody.
    case stop

    /// The mildest first.
    public static func < (left: QualityAction, right: QualityAction) -> Bool { left.severity < right.severity }

    private var severity: Int {
        switch self {
        case .warn: 0
        case .hold: 1
        case .stop: 2
        }
    }
}
