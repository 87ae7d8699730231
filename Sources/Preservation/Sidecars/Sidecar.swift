import Foundation
import PlatenModel

/// All that is known of a capture, kept as JSON beside its master: enough to write the catalogue anew from the masters' folders alone.
public struct Sidecar: Codable, Sendable, Hashable {
    /// The format that this version writes.
    public static let currentFormat = 1

    /// Counts up with each change that an older reader would misunderstand.
    public var format: Int
    /// The program that wrote it.
    public var software: String
    /// The machine that the scanner was connected to.
    public var host: String
    public var capture: Capture
    /// The job as it was then. Its count does not include this capture.
    public var job: Job
    /// The cycle as it was then, with the profile as it was resolved.
    public var cycle: Cycle

    public init(capture: Capture, job: Job, cycle: Cycle, host: String) {
        format = Self.currentFormat
        software = PlatenVersion.software
        self.host = host
        self.capture = capture
        self.job = job
        self.cycle = cycle
    }

    /// Where the sidecar of a master lies.
    public static func path(of master: String) -> String { master + ".json" }
}
