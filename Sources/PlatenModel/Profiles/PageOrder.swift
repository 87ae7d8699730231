/// In what order the pages of an original come before the scanner.
public enum PageOrder: String, Codable, Sendable, Hashable, CaseIterable {
    /// As they are captured; their numbers are said by a person.
    case captured
    /// Each leaf's recto, then its verso.
    case rectoVerso = "recto-verso"
    /// Left page, then right page, as books of left-to-right scripts are read.
    case leftRight = "left-right"
    /// Right page, then left page.
    case rightLeft = "right-left"
    /// All right pages first, then all left ones: two goes through a book, interleaved afterwards.
    case halves
}
