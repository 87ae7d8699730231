import PlatenModel

/// Why a file was moved aside.
public enum QuarantineReason: Sendable, Hashable {
    /// A temporary file of a worker or of the program.
    case leftover
    /// An image without a sidecar: it was not whole when the station stopped.
    case noSidecar
    /// A sidecar whose image is nowhere.
    case noImage
    case sidecarInvalid(Problem)
    /// The image does not have the digest that its sidecar holds.
    case digestWrong
    /// There is another file of its name.
    case nameTaken(String)

    /// One line for people.
    public var sentence: String {
        switch self {
        case .leftover: "It is a temporary file of a scan that did not end."
        case .noSidecar: "The page was not whole when the station stopped; scan it again."
        case .noImage: "Its image is missing."
        case .sidecarInvalid(let problem): problem.sentence
        case .digestWrong: "The image is damaged: its digest is not the one of the capture; scan the page again."
        case .nameTaken(let path): "There is a file \(path) already; move it away and restart platend to have this page taken in."
        }
    }
}
