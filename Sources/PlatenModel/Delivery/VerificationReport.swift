import FoundationEssentials

/// What a destination holds of a package, by digests of the bytes that were read back from there.
public struct VerificationReport: Codable, Sendable, Hashable {
    /// When the last byte was read.
    public var time: Date
    /// Files whose digest is the manifest's.
    public var intact: Int
    public var intactBytes: Int
    /// Paths below the package's folder, sorted, as all here.
    public var missing: [String]
    /// Files with other bytes than the manifest says.
    public var different: [String]
    /// Files that the package does not have. They are no fault of the copy.
    public var unexpected: [String]

    public init(time: Date, intact: Int, intactBytes: Int, missing: [String], different: [String], unexpected: [String]) {
        self.time = time
        self.intact = intact
        self.intactBytes = intactBytes
        self.missing = missing
        self.different = different
        self.unexpected = unexpected
    }

    /// Whether every file of the package is there as the manifest has it.
    public var isVerified: Bool { missing.isEmpty && different.isEmpty }

    /// Files of the package that are not as they should be.
    public var faulty: [String] { (missing + different).sorted() }
}
