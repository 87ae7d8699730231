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
    /// What was measured of the image. Nil: nothing.
    public var quality: ImageQuality?
    /// The job as it was then. Its count does not include this capture.
    public var job: Job
    /// The cycle as it was then, with the profile as it was resolved.
    public var cycle: Cycle
    /// Names that the master had before, the oldest first.
    public var names: [EarlierName]

    public init(capture: Capture, job: Job, cycle: Cycle, host: String, names: [EarlierName] = [], quality: ImageQuality? = nil) {
        format = Self.currentFormat
        software = PlatenVersion.software
        self.host = host
        self.capture = capture
        self.job = job
        self.cycle = cycle
        self.names = names
        self.quality = quality
    }

    /// The sidecar that the master has under another name; this one's name is kept in it.
    ///
    /// - Parameter path: below the masters' root.
    public func renamed(to path: String, by user: String, at time: Date = Date(), reason: String) -> Sidecar {
        var sidecar = self
        sidecar.names.append(EarlierName(path: capture.file, time: time, user: user, reason: reason))
        sidecar.capture.file = path
        sidecar.software = PlatenVersion.software
        return sidecar
    }

    /// Where the sidecar of a master lies.
    public static func path(of master: String) -> String { master + ".json" }
}

extension Sidecar {
    /// Sidecars of earlier versions do not tell what came later.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            capture: try container.decode(Capture.self, forKey: .capture), job: try container.decode(Job.self, forKey: .job),
            cycle: try container.decode(Cycle.self, forKey: .cycle), host: try container.decode(String.self, forKey: .host),
            names: try container.decodeIfPresent([EarlierName].self, forKey: .names) ?? [],
            quality: try container.decodeIfPresent(ImageQuality.self, forKey: .quality))
        format = try container.decode(Int.self, forKey: .format)
        software = try container.decode(String.self, forKey: .software)
    }
}
