/// A part of a page from edge to edge. Strips follow each other downwards and never overlap.
struct PageStrip: Equatable {
    enum Kind: Equatable {
        case ruler
        case heading
        case rule
        case text
        case greyWedge
        case pageNumber
    }

    let kind: Kind
    /// Micrometres from the page's top.
    let top: Int
    let height: Int
}
