import PlatenModel

/// What start-up did with a file that a crash or power cut had left behind.
public enum RecoveredFile: Sendable, Hashable {
    /// The page is whole and bears its final name; the catalogue does not know it yet and is to take it in.
    case adopted(Sidecar, sidecarDigest: String)
    /// The catalogue knew the page; its files have their final names again.
    case completed(Identifier<Capture>)
    /// The file was moved aside. `capture` is known where its sidecar could be read.
    case quarantined(path: String, to: String, capture: Capture?, reason: QuarantineReason)
    /// The file could not be looked at or moved; it lies where it was.
    case failed(path: String, Problem)

    /// The capture that is to be taken in.
    var adoptedCapture: Identifier<Capture>? {
        if case .adopted(let sidecar, _) = self { sidecar.capture.id } else { nil }
    }
}
