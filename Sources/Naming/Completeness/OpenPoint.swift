import PlatenModel

/// Something that speaks against all of an item being there, until it is captured or a person accepts it.
public enum OpenPoint: Sendable, Hashable {
    case fewerThanExpected(expected: Int, found: Int)
    case moreThanExpected(expected: Int, found: Int)
    /// No page bears these numbers, though others bear lower and higher ones. Of folios: both sides.
    case numbersMissing(first: PageDesignation, last: PageDesignation, part: String?)
    case numberTwice(PageDesignation, pages: Int, part: String?)
    /// The page stands behind one that bears a higher number.
    case outOfOrder(PageReference, after: PageDesignation)
    /// By the numbers that were read, pages are missing between two pages.
    case printedMissing(PrintedGap)
    /// By the numbers that were read, the page comes a second time.
    case printedTwice(PageReference, number: PageNumber, part: String?)
    /// The page's number, as it was read, does not belong behind `after`; nor before `before`, where that is given.
    case printedOutOfOrder(PageReference, number: PageNumber, after: PageNumber, before: PageNumber?)
    /// One side of a leaf is there, this one is not.
    case leafSideMissing(PageDesignation, part: String?)
    /// A sheet of a feeder of which only one side is there.
    case sheetSideMissing(PageReference, SheetSide)
    /// Pages of an order that shows them in pairs, without numbers that would tell which one is missing.
    case halfMissing(pages: Int)
    /// A page that is taken several times lacks one of its images.
    case passMissing(PageReference, pass: String)
    /// Pages that were under way when something went wrong, and were not taken again.
    case lostPages(Int)
    /// Quality control keeps the page back.
    case held(PageReference)
    /// The profile asks that a person looks at a sample of images, and nobody has begun.
    case notInspected(profile: String, images: Int)
    /// Images of a sample that wait for a person.
    case inspectionOpen(profile: String, waiting: Int)
    /// A person found an image of a sample wrong, and it was not taken again.
    case nonconforming(PageReference)
}
