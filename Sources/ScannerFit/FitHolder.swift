/// Who uses a scanner, and for what.
public struct FitHolder: Sendable, Hashable {
    public var user: String
    public var job: String
    /// Groups that may know of it. Empty: everyone.
    public var restrictedTo: [String]

    public init(user: String, job: String, restrictedTo: [String] = []) {
        self.user = user
        self.job = job
        self.restrictedTo = restrictedTo
    }
}
