/// Body of `POST /v1/jobs/{job}/deliveries`.
public struct NewDelivery: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["destination", "package"]

    /// A name of the configuration.
    public var destination: String
    /// Name or identifier of one of the job's packages. Nil: the one that holds the job as it is, which is made where there is none.
    public var package: String?

    public init(destination: String, package: String? = nil) {
        self.destination = destination
        self.package = package
    }
}
