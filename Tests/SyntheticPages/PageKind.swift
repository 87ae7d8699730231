/// Kinds of pages that archives and libraries have.
public enum PageKind: String, CaseIterable, Sendable {
    case text
    case largeType = "large-type"
    case smallType = "small-type"
    case twoColumns = "two-columns"
    case fewLines = "few-lines"
    case table
    case form
    case manuscript
    case paleInk = "pale-ink"
    case newspaper
    case photograph
    case drawing
    case plan
    case blank
    case showThrough = "show-through"
    case stained
    case darkPaper = "dark-paper"
    case stamp
    case pageNumber = "page-number"
    case gradient
}
