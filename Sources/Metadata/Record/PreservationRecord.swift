import FoundationEssentials
import PlatenModel

/// All that the preservation metadata of one job are made of.
public struct PreservationRecord: Sendable, Hashable {
    public var job: Job
    /// Captures that count, in the order of the pages, each with its role: slips, separators and targets are among them.
    public var captures: [PackagedCapture]
    /// Captures that others replaced, where the package holds them, too.
    public var superseded: [PackagedCapture]
    /// The item's way, the oldest move first.
    public var moves: [JobMove]
    /// What was done to files, the oldest act first. Records of captures that the package does not hold are left out of documents.
    public var custody: [CustodyRecord]
    /// Looks at masters, the oldest first; those of captures that the package does not hold are left out, too.
    public var fixityChecks: [FixityCheck]
    /// The runs that the captures come from. A capture whose cycle is missing is described without what only its profile tells.
    public var cycles: [Cycle]
    /// Name of the machine that writes the package.
    public var host: String
    /// The program that writes the package, with its version, such as ``PlatenVersion/software``.
    public var software: String
    /// When the package is written.
    public var created: Date
    /// Who digitises, and answers for the images. Nil: nobody said.
    public var institution: String?

    public init(
        job: Job, captures: [PackagedCapture], superseded: [PackagedCapture] = [], moves: [JobMove] = [], custody: [CustodyRecord] = [],
        fixityChecks: [FixityCheck] = [], cycles: [Cycle] = [], host: String, software: String = PlatenVersion.software, created: Date,
        institution: String? = nil
    ) {
        self.job = job
        self.captures = captures
        self.superseded = superseded
        self.moves = moves
        self.custody = custody
        self.fixityChecks = fixityChecks
        self.cycles = cycles
        self.host = host
        self.software = software
        self.created = created
        self.institution = institution
    }
}
