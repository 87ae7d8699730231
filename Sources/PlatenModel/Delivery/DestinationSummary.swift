/// What callers are told of a destination: nothing of where it is and how one gets in there.
public struct DestinationSummary: Codable, Sendable, Hashable {
    public var name: String
    public var kind: DestinationKind

    public init(_ destination: DestinationConfiguration) {
        name = destination.name
        kind =
            switch destination.place {
            case .folder: .folder
            case .rclone: .rclone
            }
    }
}
