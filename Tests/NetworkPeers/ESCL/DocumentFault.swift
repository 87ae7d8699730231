/// What can happen to a document while a client fetches it.
public enum DocumentFault: String, Codable, Sendable {
    /// Refused, and the feeder jammed until it is said to be ready.
    case jam
    /// Refused, and the cover open until the feeder is said to be ready.
    case coverOpen = "cover"
    /// The first half of the file, as if it were all.
    case truncated
    /// No answer until released; the sheet is drawn.
    case hang
    /// Whole, but over seconds.
    case slow
    /// A connection reset in the middle of the file.
    case reset
}
