/// Body of `POST /v1/jobs/{job}/restriction`: who may know of the job from now on.
public struct JobRestriction: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["restrictedTo"]

    /// Groups whose members alone see the job and read its files. Empty: everyone who may use the station.
    public var restrictedTo: [String]

    public init(restrictedTo: [String]) {
        self.restrictedTo = restrictedTo
    }
}
