/// What a caller of the socket may do. Each role includes those before it.
public enum Role: String, Codable, Sendable, Hashable, CaseIterable, Comparable {
    case viewer
    case `operator`
    case technician
    case administrator

    public static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .viewer: 0
        case .operator: 1
        case .technician: 2
        case .administrator: 3
        }
    }
}
