import FoundationEssentials

/// A package of all that was captured for a job: masters, sidecars and metadata, for an archive to take in.
public struct JobPackage: Codable, Sendable, Hashable {
    public var id: Identifier<JobPackage>
    public var job: Identifier<Job>
    public var jobName: String
    /// The name of its folder, given once.
    public var name: String
    public var format: PackageFormat
    /// Where it lies on the station, once it is complete.
    public var path: String
    public var state: PackageState
    public var created: Date
    /// Who asked for it.
    public var createdBy: String
    public var ended: Date?
    /// Files of the payload, and their bytes. Nil: it is not complete.
    public var files: Int?
    public var bytes: Int?
    /// SHA-256 of its manifest of the payload, which holds the digest of each file. Nil: it is not complete.
    public var manifestSHA256: String?
    /// While it is made.
    public var progress: PackageProgress?
    /// Why there is none.
    public var problem: Problem?

    public init(
        id: Identifier<JobPackage>, job: Identifier<Job>, jobName: String, name: String, format: PackageFormat, path: String,
        state: PackageState = .running, created: Date, createdBy: String, ended: Date? = nil, files: Int? = nil, bytes: Int? = nil,
        manifestSHA256: String? = nil, progress: PackageProgress? = nil, problem: Problem? = nil
    ) {
        self.id = id
        self.job = job
        self.jobName = jobName
        self.name = name
        self.format = format
        self.path = path
        self.state = state
        self.created = created
        self.createdBy = createdBy
        self.ended = ended
        self.files = files
        self.bytes = bytes
        self.manifestSHA256 = manifestSHA256
        self.progress = progress
        self.problem = problem
    }
}
