/// Body of `POST /v1/jobs/{job}/packages`.
public struct NewPackage: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["format"]

    /// Nil: ``PackageFormat/bagit``.
    public var format: PackageFormat?

    public init(format: PackageFormat? = nil) {
        self.format = format
    }
}
