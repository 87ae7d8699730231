import PlatenModel

/// Whether all of an item is there, as far as can be told from what is known of it.
public struct CompletenessReport: Sendable, Hashable {
    /// Images that were counted at reception. Nil: nobody counted.
    public let expected: Int?
    /// Pages that are there. Passes and rescans of a page count once; slips, separators and targets count nowhere.
    public let found: Int
    /// Pages with nothing on them: told, and nothing to be settled.
    public let blankPages: [PageReference]
    /// In the order in which a person would settle them: counts, numbers that were typed, numbers that were read, sides, passes, losses, held pages.
    public let openPoints: [OpenPoint]

    /// - Parameters:
    ///   - captures: all of the job, superseded ones included, in any order.
    ///   - order: in which the pages came before the scanner.
    ///   - passes: images that are taken of each page. Empty: those that any page of the job has. Pages without passes lack none.
    ///   - lostPages: pages that were lost and not taken again.
    public init(
        expected: ExpectedCount?, captures: [PageCapture], order: PageOrder = .captured, passes: [String] = [], lostPages: Int = 0
    ) {
        let pages = CapturedPage.pages(of: captures.filter { $0.role == .page })
        self.expected = expected?.images
        found = pages.count
        blankPages = pages.filter { page in page.current.allSatisfy(\.isBlank) }.map { PageReference($0) }
        let numbers = DesignationCheck.points(of: pages) + DesignationCheck.order(of: pages, order)
        let printed = PrintedNumberCheck.points(of: pages, order)
        openPoints =
            Self.counts(expected: expected?.images, found: pages.count) + numbers + printed
            + SheetSideCheck.points(of: pages) + Self.halves(of: pages, order: order) + Self.passes(of: pages, expected: passes)
            + (lostPages > 0 ? [.lostPages(lostPages)] : []) + Self.held(pages)
    }

    /// Open points that nobody accepted.
    ///
    /// - Parameter accepted: ``OpenPoint/key``s.
    public func openPoints(accepting accepted: Set<String>) -> [OpenPoint] {
        openPoints.filter { !accepted.contains($0.key) }
    }

    private static func counts(expected: Int?, found: Int) -> [OpenPoint] {
        guard let expected, expected != found else { return [] }
        return [found < expected ? .fewerThanExpected(expected: expected, found: found) : .moreThanExpected(expected: expected, found: found)]
    }

    /// Where all pages bear numbers, or came as sides of sheets, these tell better what is missing.
    private static func halves(of pages: [CapturedPage], order: PageOrder) -> [OpenPoint] {
        switch order {
        case .captured: return []
        case .rectoVerso, .leftRight, .rightLeft, .halves:
            let isTold = pages.allSatisfy { $0.designation != nil || $0.side != nil }
            return isTold || pages.count.isMultiple(of: 2) ? [] : [.halfMissing(pages: pages.count)]
        }
    }

    private static func passes(of pages: [CapturedPage], expected: [String]) -> [OpenPoint] {
        var expected = expected
        if expected.isEmpty {
            for pass in pages.flatMap(\.current).compactMap(\.pass) where !expected.contains(pass) { expected.append(pass) }
        }
        return pages.flatMap { page -> [OpenPoint] in
            let present = Set(page.current.compactMap(\.pass))
            guard !present.isEmpty else { return [] }
            return expected.filter { !present.contains($0) }.map { .passMissing(PageReference(page), pass: $0) }
        }
    }

    private static func held(_ pages: [CapturedPage]) -> [OpenPoint] {
        // By the image and not by the page: whoever accepts one has not seen what replaces it.
        pages.flatMap { page in
            page.current.filter(\.isHeld).map { .held(PageReference(capture: $0.id, position: page.position, designation: page.designation)) }
        }
    }
}
