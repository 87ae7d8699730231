import PlatenModel

/// Something among the masters that is not as it should be. Paths are absolute.
public enum SurveyFinding: Sendable, Hashable {
    /// A sidecar that is damaged, or of a newer version.
    case sidecarInvalid(path: String, Problem)
    /// A sidecar that names another file than the one beside it: somebody moved or copied it by hand.
    case sidecarMisplaced(SurveyedCapture)
    /// Another sidecar told of this capture before, such as when part of a backup was restored beside what had been renamed.
    case duplicate(SurveyedCapture)
    case masterWithoutSidecar(path: String)
    case jobRecordInvalid(path: String, Problem)
    /// Masters are under way between their names; a start of the station finishes it.
    case renamingUnfinished(Identifier<RenamePlan>)
    /// A file or folder that could not be looked at; what is in it is not part of the survey.
    case unreadable(path: String, Problem)

    /// One line for people.
    public var sentence: String {
        switch self {
        case .sidecarInvalid(_, let problem), .jobRecordInvalid(_, let problem), .unreadable(_, let problem): problem.sentence
        case .sidecarMisplaced(let capture):
            "\(capture.sidecarPath) is the sidecar of \(capture.sidecar.capture.file): it was moved or copied. Move it back, with its image."
        case .duplicate(let capture):
            "\(capture.sidecarPath) is a second sidecar of the capture \(capture.sidecar.capture.id). Move the older one away, with its image."
        case .masterWithoutSidecar(let path): "\(path) has no sidecar. Restore it from the backup."
        case .renamingUnfinished(let plan): "The renaming \(plan) has not ended. Restart platend, which finishes it."
        }
    }
}
