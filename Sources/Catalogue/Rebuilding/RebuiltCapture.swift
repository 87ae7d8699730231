import Foundation
import PlatenModel

/// A capture as its sidecar tells of it.
public struct RebuiltCapture: Sendable {
    /// A name that the master had before.
    public struct Name: Sendable {
        public var path: String
        /// When it was given up.
        public var time: Date
        public var user: String

        public init(path: String, time: Date, user: String) {
            self.path = path
            self.time = time
            self.user = user
        }
    }

    public var capture: Capture
    /// What was measured of it.
    public var quality: ImageQuality?
    public var cycle: Cycle
    /// The capture's job, where it is new or newer than what was taken in before.
    public var job: Job?
    /// SHA-256 of the sidecar's bytes, in hexadecimal.
    public var sidecarDigest: String
    /// The oldest first.
    public var names: [Name]

    public init(capture: Capture, quality: ImageQuality?, cycle: Cycle, job: Job?, sidecarDigest: String, names: [Name]) {
        self.capture = capture
        self.quality = quality
        self.cycle = cycle
        self.job = job
        self.sidecarDigest = sidecarDigest
        self.names = names
    }
}
