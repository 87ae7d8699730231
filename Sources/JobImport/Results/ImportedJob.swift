import PlatenModel

/// A job that a line of a table asks for.
public struct ImportedJob: Codable, Sendable, Hashable {
    /// The line of the file on which it begins, from 1.
    public var line: Int
    public var job: NewJob

    public init(line: Int, job: NewJob) {
        self.line = line
        self.job = job
    }
}
