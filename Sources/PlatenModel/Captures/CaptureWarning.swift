/// Something odd about a capture that is kept all the same.
public struct CaptureWarning: Codable, Sendable, Hashable {
    public enum Code: String, Codable, Sendable, Hashable {
        /// The driver delivered fewer rows than it promised after the start.
        case fewerRows = "fewer-rows"
        /// The driver delivered more rows than it promised.
        case moreRows = "more-rows"
        /// The last row was cut off in its middle and was left out.
        case incompleteRow = "incomplete-row"
        /// The same bytes as the page before: a flatbed that nobody turned a page on, or a scanner that repeats itself.
        case identicalPage = "identical-page"
        /// The scanner does not tell its resolution; the file holds the one asked for.
        case resolutionUnknown = "resolution-unknown"
        /// The sheet is longer than the profile's maximum length: the image ends there, the rest is not kept.
        case lengthLimitReached = "length-limit-reached"
        /// The search for codes was given up before it was over: one may be there that is not told of.
        case codesUnread = "codes-unread"
        /// Looks like another page of the job: the same page twice, or the same form with other words.
        case repeatedPage = "repeated-page"
        /// The area was to be found by sight and was not: the image shows all that the scanner reaches.
        case areaNotFound = "area-not-found"
        /// The sheet is much longer or shorter than the others of its stack: two may have come together, or it is folded.
        case unusualLength = "unusual-length"
        /// The printed page numbers do not go on from the pages before: a leaf was turned twice, or not, or pages are not in their order.
        case pageNumberOrder = "page-number-order"
    }

    public var code: Code
    public var sentence: String

    public init(code: Code, sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}
