import Foundation
import PlatenModel

/// All that is known of a job beyond its captures, kept as JSON below the masters' root: with the sidecars enough to write the catalogue anew.
public struct JobRecord: Codable, Sendable, Hashable {
    /// The format that this version writes.
    public static let currentFormat = 1

    /// Counts up with each change that an older reader would misunderstand.
    public var format: Int
    /// The program that wrote it.
    public var software: String
    /// The machine that it was written on.
    public var host: String
    public var job: Job
    /// The item's way, the oldest move first.
    public var moves: [JobMove]
    /// What somebody accepted about its completeness.
    public var acceptances: [PointAcceptance]
    /// Samples that people looked at. Nil: a version that knew of none wrote it.
    public var inspections: [Inspection]?

    public init(job: Job, moves: [JobMove], acceptances: [PointAcceptance] = [], inspections: [Inspection] = [], host: String) {
        format = Self.currentFormat
        software = PlatenVersion.software
        self.host = host
        self.job = job
        self.moves = moves
        self.acceptances = acceptances
        self.inspections = inspections
    }
}
