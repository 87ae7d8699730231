import PlatenModel

/// What a person is told of a capture that is not in order. The capture is named by its identifier alone: alerts and their events are read by
/// people who may not know of its job.
enum FixityAlert {
    /// Nil: it is in order, or nothing is known of it.
    static func problem(of check: FixityCheck) -> Problem? {
        let capture = check.capture.rawValue
        return switch check.outcome {
        case .damaged: Problem(.masterDamaged, ["capture": capture])
        case .missing: Problem(.masterMissing, ["capture": capture, "path": "its place"])
        case .sidecarDamaged: Problem(.sidecarDamaged, ["capture": capture])
        case .intact, .unreadable: nil
        }
    }
}
