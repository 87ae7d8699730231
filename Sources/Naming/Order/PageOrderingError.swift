import PlatenModel

/// Why pages cannot be put in order or numbered as it was asked.
public enum PageOrderingError: Error, Sendable, Hashable {
    case captureTwice(Identifier<Capture>)
    case unknownPage(Identifier<Capture>)
    /// Slips and separators are counted nowhere: they have no place among the pages.
    case notAPage(Identifier<Capture>, CaptureRole)
    case rangeBackwards(PageRange)
    /// The pages are to be moved to before or after one of themselves.
    case placeWithinRange(Identifier<Capture>)
    case rangesOverlap(PageRange, PageRange)
    case unequalHalves(first: Int, second: Int)
    /// As they are captured: no number follows from that.
    case orderTellsNoNumbers
    /// Numbers count on from a page or folio, not from something between two of them.
    case startWithAddition(PageDesignation)
    case stepIsZero
    case numberOutOfRange(Int)
    case noDesignation(Identifier<Capture>)
    /// No page of the range bears a number.
    case nothingToRenumber
    /// There are no more additions behind this one.
    case additionsExhausted(PageDesignation)
}

extension PageOrderingError: CustomStringConvertible {
    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .captureTwice(let capture): "the capture \(capture) is listed twice: list each once"
        case .unknownPage(let capture): "there is no page with the capture \(capture): see them with: platenctl captures"
        case .notAPage(let capture, let role): "the capture \(capture) is a \(role.rawValue), which has no place among the pages: name a page"
        case .rangeBackwards(let range): "\(range.first) stands behind \(range.last): name the page that stands first first"
        case .placeWithinRange(let capture): "\(capture) is one of the pages to be moved: name a page outside of them"
        case .rangesOverlap(let first, let second):
            "pages from \(first.first) to \(first.last) and from \(second.first) to \(second.last) have pages in common: name two ranges apart"
        case .unequalHalves(let first, let second):
            "the first half has \(first) pages and the second \(second): look for the missing one, or accept that they differ"
        case .orderTellsNoNumbers: "pages in the order of their capture have no numbers of their own: name another order"
        case .startWithAddition(let start): "\(start) has an addition: begin with a plain number such as \(start.number)"
        case .stepIsZero: "every page would get the same number: count on by 1, or by another step"
        case .numberOutOfRange(let number):
            "\(number) is no number of a page: these go from 0 to \(PageDesignation.greatestNumber), in roman figures from i to \(PageFigures.roman.text(RomanFigures.greatest))"
        case .noDesignation(let capture): "the page of \(capture) bears no number: give it one first"
        case .nothingToRenumber: "none of these pages bears a number: number them first"
        case .additionsExhausted(let designation): "no more letters follow \(designation): give the pages numbers of their own"
        }
    }
}
