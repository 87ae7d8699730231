/// How far a delivery is.
public struct DeliveryProgress: Codable, Sendable, Hashable {
    public enum Stage: String, Codable, Sendable, Hashable, CaseIterable {
        /// Reading the package's manifest, and what is at the destination.
        case looking
        case copying
        /// Reading back what arrived.
        case verifying
        /// Giving it its name.
        case naming
        /// Until the next attempt.
        case waiting
    }

    public var stage: Stage
    /// 1 for the first.
    public var attempt: Int
    /// Files that are done in this stage, those of earlier attempts included.
    public var files: Int
    public var totalFiles: Int
    public var bytes: Int
    public var totalBytes: Int
    /// Bytes a second while copying. Nil: not known.
    public var speed: Double?
    /// While waiting: seconds of the wait, and why the attempt failed.
    public var wait: Double?
    public var reason: String?

    public init(
        stage: Stage, attempt: Int, files: Int = 0, totalFiles: Int = 0, bytes: Int = 0, totalBytes: Int = 0, speed: Double? = nil,
        wait: Double? = nil, reason: String? = nil
    ) {
        self.stage = stage
        self.attempt = attempt
        self.files = files
        self.totalFiles = totalFiles
        self.bytes = bytes
        self.totalBytes = totalBytes
        self.speed = speed
        self.wait = wait
        self.reason = reason
    }
}
