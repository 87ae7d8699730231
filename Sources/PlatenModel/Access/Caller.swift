/// Who asks: what the kernel says of the process at the other end of the socket, and the role that the configuration gives it.
public struct Caller: Sendable, Hashable {
    public var userIdentifier: UInt32
    /// The user's name, or the number where the machine has no name for it.
    public var userName: String
    /// Names of the user's groups, or their numbers.
    public var groups: Set<String>
    public var role: Role

    public init(userIdentifier: UInt32, userName: String, groups: Set<String>, role: Role) {
        self.userIdentifier = userIdentifier
        self.userName = userName
        self.groups = groups
        self.role = role
    }

    /// Whether a job's restriction lets this caller know that the job exists.
    public func maySee(_ job: Job) -> Bool {
        maySee(restrictedTo: job.restrictedTo)
    }

    /// The same for whatever belongs to a job that is restricted to these groups. Empty: everyone.
    public func maySee(restrictedTo restriction: [String]) -> Bool {
        restriction.isEmpty || role == .administrator || !groups.isDisjoint(with: restriction)
    }
}
