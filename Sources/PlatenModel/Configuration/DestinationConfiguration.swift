/// A place to which finished packages are copied. Only the configuration says where it is; a request picks its name.
public struct DestinationConfiguration: Sendable, Hashable {
    public enum Place: Sendable, Hashable {
        /// An absolute path on this machine, of a share that is mounted for example.
        case folder(path: String)
        /// What rclone reaches: a remote of its configuration file, and a path there, which may be empty.
        case rclone(remote: String, path: String, configurationFile: String)
    }

    /// Attempts at a delivery before a person is asked, where nothing else is said.
    public static let defaultAttempts = 5

    /// The name by which requests pick it; see ``JobName`` for its characters.
    public var name: String
    public var place: Place
    /// Bytes a second at most. Nil: no limit.
    public var bandwidth: Int?
    /// Attempts at a delivery before a person is asked, the first included.
    public var attempts: Int
    /// How long what was delivered here is kept on the station. Nil: as the station says.
    public var retention: RetentionPeriod?

    public init(
        name: String, place: Place, bandwidth: Int? = nil, attempts: Int = Self.defaultAttempts, retention: RetentionPeriod? = nil
    ) {
        self.name = name
        self.place = place
        self.bandwidth = bandwidth
        self.attempts = attempts
        self.retention = retention
    }
}
