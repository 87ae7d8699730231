/// A request that a client made, with its answer.
public struct ESCLRequest: Decodable, Sendable {
    public let method: String
    public let path: String
    /// Nil where there was no answer.
    public let status: Int?
    /// Seconds since the responder's start.
    public let seconds: Double
    /// The body of a request for a job.
    public let request: String?
    /// What happened to the document, if anything.
    public let fault: DocumentFault?
    /// The number of the document, from 1.
    public let document: Int?

    /// Method, path with the job's name left out, and status: `GET /eSCL/ScanJobs/JOB/NextDocument 200`.
    public var summary: String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let path = parts.enumerated().map { index, part in index > 0 && parts[index - 1] == "ScanJobs" ? "JOB" : part }.joined(separator: "/")
        return "\(method) \(path) \(status.map(String.init) ?? "-")"
    }
}
