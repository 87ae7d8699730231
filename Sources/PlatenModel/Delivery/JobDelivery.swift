import FoundationEssentials

/// One bringing of a job's package to a destination.
public struct JobDelivery: Codable, Sendable, Hashable {
    public var id: Identifier<JobDelivery>
    public var job: Identifier<Job>
    public var jobName: String
    /// The destination's name in the configuration.
    public var destination: String
    /// Name of the package, and of its folder there. Nil: it is still to be made.
    public var package: String?
    public var state: DeliveryState
    public var created: Date
    /// Who asked for it.
    public var createdBy: String
    public var ended: Date?
    /// Attempts at the copy so far.
    public var attempts: Int
    /// While the package is made.
    public var packaging: PackageProgress?
    /// While it is copied and read back.
    public var progress: DeliveryProgress?
    /// What was found at the destination.
    public var report: VerificationReport?
    /// What it meant for the job: that it is delivered now, or why not.
    public var remark: String?
    /// Why it did not come to its end.
    public var problem: Problem?

    public init(
        id: Identifier<JobDelivery>, job: Identifier<Job>, jobName: String, destination: String, package: String?,
        state: DeliveryState = .running, created: Date, createdBy: String, ended: Date? = nil, attempts: Int = 0,
        packaging: PackageProgress? = nil, progress: DeliveryProgress? = nil, report: VerificationReport? = nil, remark: String? = nil,
        problem: Problem? = nil
    ) {
        self.id = id
        self.job = job
        self.jobName = jobName
        self.destination = destination
        self.package = package
        self.state = state
        self.created = created
        self.createdBy = createdBy
        self.ended = ended
        self.attempts = attempts
        self.packaging = packaging
        self.progress = progress
        self.report = report
        self.remark = remark
        self.problem = problem
    }
}
