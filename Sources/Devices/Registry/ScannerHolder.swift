import PlatenModel

/// Who holds a scanner, as a refusal tells it to others.
public struct ScannerHolder: Sendable, Hashable {
    public var user: String
    public var jobName: String
    public var cycle: Identifier<Cycle>?
    /// Groups that may know the job's name. Empty: everyone.
    public var restrictedTo: [String]

    public init(user: String, jobName: String, cycle: Identifier<Cycle>?, restrictedTo: [String] = []) {
        self.user = user
        self.jobName = jobName
        self.cycle = cycle
        self.restrictedTo = restrictedTo
    }

    /// The refusal that another caller reads. A restricted job is not named.
    func problem(scanner: String) -> Problem {
        let isSecret = !restrictedTo.isEmpty
        return Problem(
            .scannerBusy,
            [
                "scanner": scanner, "holder": isSecret ? "another user" : user, "job": isSecret ? "not shown" : jobName,
                "cycle": isSecret ? "not shown" : cycle?.rawValue ?? "none",
            ])
    }
}
