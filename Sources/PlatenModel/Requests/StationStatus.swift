import FoundationEssentials

/// Answer of `GET /v1/status`.
public struct StationStatus: Codable, Sendable, Hashable {
    public var version: String
    public var started: Date
    /// Host name of the machine.
    public var host: String
    public var scannerCount: Int
    public var readyScannerCount: Int
    public var runningCycles: [Identifier<Cycle>]
    /// Where the masters lie.
    public var mastersFolder: String
    /// Bytes free there, less the configured reserve.
    public var freeBytes: Int
    /// What should be looked at, such as a driver that crashed or a profile that could not be read.
    public var problems: [Problem]
    /// The caller's own role.
    public var role: Role

    public init(
        version: String, started: Date, host: String, scannerCount: Int, readyScannerCount: Int,
        runningCycles: [Identifier<Cycle>], mastersFolder: String, freeBytes: Int, problems: [Problem], role: Role
    ) {
        self.version = version
        self.started = started
        self.host = host
        self.scannerCount = scannerCount
        self.readyScannerCount = readyScannerCount
        self.runningCycles = runningCycles
        self.mastersFolder = mastersFolder
        self.freeBytes = freeBytes
        self.problems = problems
        self.role = role
    }
}
