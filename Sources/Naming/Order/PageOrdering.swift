import PlatenModel

/// The pages of a job in their order, and what changes when they are put in another one or numbered.
///
/// Nothing is changed here: every operation answers with a list of changes, in the order of the new places. Pages change on the places that there
/// are, so that a place that a slip left free stays free and as few captures as possible change. The captures of a page go together: passes,
/// rescans and what they superseded.
public struct PageOrdering: Sendable, Hashable {
    /// In their order. Targets are among them, slips and separators are not.
    public let pages: [CapturedPage]
    private let captures: [PageCapture]
    private let indices: [Identifier<Capture>: Int]

    /// - Parameter captures: all of a job, superseded ones included, in any order.
    public init(_ captures: [PageCapture]) throws(PageOrderingError) {
        var seen: Set<Identifier<Capture>> = []
        for capture in captures where !seen.insert(capture.id).inserted { throw .captureTwice(capture.id) }
        self.init(unique: captures)
    }

    private init(unique captures: [PageCapture]) {
        self.captures = captures
        pages = CapturedPage.pages(of: captures.filter { $0.role == .page || $0.role == .target })
        var indices: [Identifier<Capture>: Int] = [:]
        for (index, page) in pages.enumerated() {
            for capture in page.captures { indices[capture.id] = index }
        }
        self.indices = indices
    }

    /// The order after changes that an operation answered with.
    public func applying(_ changes: [PageChange]) -> PageOrdering {
        let changes = Dictionary(changes.map { ($0.capture, $0) }) { _, last in last }
        return PageOrdering(
            unique: captures.map { capture in
                guard let change = changes[capture.id] else { return capture }
                var changed = capture
                changed.position = change.newPosition
                changed.designation = change.newDesignation
                return changed
            })
    }

    func index(of page: Identifier<Capture>) throws(PageOrderingError) -> Int {
        if let index = indices[page] { return index }
        if let capture = captures.first(where: { $0.id == page }) { throw .notAPage(page, capture.role) }
        throw .unknownPage(page)
    }

    /// Indices of the pages of a range; of all pages where there is none.
    func indices(of range: PageRange?) throws(PageOrderingError) -> Range<Int> {
        guard let range else { return pages.indices }
        let first = try index(of: range.first)
        let last = try index(of: range.last)
        guard first <= last else { throw .rangeBackwards(range) }
        return first..<(last + 1)
    }

    /// - Parameter order: indices of all pages in their new order.
    func changes(order: [Int]) -> [PageChange] {
        zip(order, pages.map(\.position)).flatMap { index, place in
            pages[index].captures.filter { $0.position != place }.map { capture in
                PageChange(
                    capture: capture.id, oldPosition: capture.position, newPosition: place, oldDesignation: capture.designation,
                    newDesignation: capture.designation)
            }
        }
    }

    /// - Parameter designations: new ones by the indices of their pages.
    func changes(designations: [Int: PageDesignation]) -> [PageChange] {
        designations.sorted { $0.key < $1.key }.flatMap { index, designation in
            pages[index].captures.filter { $0.designation != designation }.map { capture in
                PageChange(
                    capture: capture.id, oldPosition: capture.position, newPosition: capture.position, oldDesignation: capture.designation,
                    newDesignation: designation)
            }
        }
    }
}
