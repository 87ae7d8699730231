/// How a destination is reached.
public enum DestinationKind: String, Codable, Sendable, Hashable, CaseIterable {
    case folder, rclone
}
