/// The first report of a worker.
public struct WorkerHello: Codable, Sendable, Hashable {
    /// Version of libsane, such as `1.0.35`.
    public var saneVersion: String
    public var processIdentifier: Int32

    public init(saneVersion: String, processIdentifier: Int32) {
        self.saneVersion = saneVersion
        self.processIdentifier = processIdentifier
    }
}
