/// What a control chart says of the newest point of a series.
public enum ChartSignal: String, Sendable, Hashable, Codable, CaseIterable {
    /// There are not yet enough points to tell.
    case learning
    case inControl = "in-control"
    /// This point lies far from the others.
    case jump
    /// The series has been moving for a while.
    case drift
}
