/// A document that could not be written.
public struct UnwritableRecord: Error, Sendable, Hashable, CustomStringConvertible {
    public var job: String
    /// What the encoder said.
    public var reason: String

    public init(job: String, reason: String) {
        self.job = job
        self.reason = reason
    }

    public var description: String {
        "The METS document of job \(job) could not be written: \(reason). The images are untouched; please report it."
    }
}
