/// When a fault happens.
enum FaultMoment: Hashable {
    case list
    case open
    case set
    case start
    /// Before this row, counted from 0.
    case row(Int)
    case cancel
}
