import LinuxSystem

/// What deliveries need of the machine.
public struct DeliverySettings: Sendable {
    /// Folders in which rclone is looked for, parted by colons: the daemon's PATH.
    public var searchPath: String
    /// The daemon's HOME, below which rclone keeps its cache.
    public var home: String
    /// Seconds from SIGTERM to SIGKILL for an rclone that is to end.
    public var killAfter = 5.0
    /// Seconds between two reports of progress.
    var progressInterval = 1.0
    var backOff = BackOff()
    /// Waits between two attempts.
    var pause: @Sendable (_ seconds: Double) async throws -> Void = { try await Task.sleep(for: .seconds($0)) }
    /// Numbers from 0 to 1 that decide how far a wait is shortened.
    var chance: @Sendable () -> Double = { .random(in: 0...1) }

    public init(searchPath: String, home: String) {
        self.searchPath = searchPath
        self.home = home
    }
}
