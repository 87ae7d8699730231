/// A package that is at its destination, as a verification has found.
public struct DeliveredPackage: Codable, Sendable, Hashable {
    /// The destination's name.
    public var destination: String
    /// The name of its folder there.
    public var folder: String
    /// Attempts that it took.
    public var attempts: Int
    /// Whether an earlier delivery had brought all of it, and nothing was copied now.
    public var wasThere: Bool
    public var report: VerificationReport

    public init(destination: String, folder: String, attempts: Int, wasThere: Bool, report: VerificationReport) {
        self.destination = destination
        self.folder = folder
        self.attempts = attempts
        self.wasThere = wasThere
        self.report = report
    }
}
