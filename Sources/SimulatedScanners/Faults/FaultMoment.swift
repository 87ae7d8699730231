/// When a fault happens.
enum FaultMoment: Hashable {
    /// Of the driver as a whole.
    case initialise
    case list
    case open
    /// When the option with that name is read.
    case option(String)
    case set
    case start
    /// When this page, counted from 1 since the scanner was opened, is begun.
    case sheet(Int)
    /// Before this row, counted from 0.
    case row(Int)
    case cancel
    case close
}
