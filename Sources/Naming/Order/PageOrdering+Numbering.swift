import PlatenModel

extension PageOrdering {
    /// Numbers pages as their order says. Targets are passed over.
    ///
    /// - Parameters:
    ///   - range: nil: all pages.
    ///   - order: `recto-verso` counts folios from 1r; `left-right` and `right-left` count pages from 1; `halves` gives the first half of the range
    ///     the rectos and the second half the versos, from 1r on, so that ``sortByDesignation(_:)`` puts them in order.
    ///   - start: nil: as said; of `captured` it must be given. One with a side counts folios, one without counts pages.
    ///   - acceptsUnequal: of `halves`: whether the first half may have one page more.
    public func designate(
        _ range: PageRange? = nil, by order: PageOrder, from start: PageDesignation? = nil, acceptsUnequal: Bool = false
    ) throws(PageOrderingError) -> [PageChange] {
        let numbered = try indices(of: range).filter { pages[$0].role == .page }
        guard let start = start ?? Self.usualStart(of: order) else { throw .orderTellsNoNumbers }
        let run = try DesignationRun(from: start)
        var offsets = Array(numbered.indices)
        if order == .halves {
            let second = numbered.count / 2
            let first = numbered.count - second
            guard acceptsUnequal || first == second else { throw .unequalHalves(first: first, second: second) }
            offsets = (0..<first).map { $0 * 2 } + (0..<second).map { $0 * 2 + 1 }
        }
        var designations: [Int: PageDesignation] = [:]
        for (index, offset) in zip(numbered, offsets) { designations[index] = try run.designation(at: offset) }
        return changes(designations: designations)
    }

    private static func usualStart(of order: PageOrder) -> PageDesignation? {
        switch order {
        case .captured: nil
        case .rectoVerso, .halves: PageDesignation(number: 1, leaf: .recto)
        case .leftRight, .rightLeft: PageDesignation(number: 1)
        }
    }

    /// Counts the numbers of pages anew. Sides and additions stay: the two sides of a leaf and its foldouts keep one number together. Pages without
    /// a number keep none.
    ///
    /// - Parameters:
    ///   - start: number of the first page that bears one.
    ///   - step: may be negative.
    public func renumber(_ range: PageRange? = nil, from start: Int, step: Int = 1) throws(PageOrderingError) -> [PageChange] {
        guard step != 0 else { throw .stepIsZero }
        var designations: [Int: PageDesignation] = [:]
        var number = start
        // What bore the same number in the pages just before: what comes a second time is a number of its own.
        var together: Set<PageDesignation> = []
        for index in try indices(of: range) {
            guard let old = pages[index].designation else { continue }
            if let other = together.first {
                if other.number != old.number || other.figures != old.figures || together.contains(old) {
                    let (next, overflows) = number.addingReportingOverflow(step)
                    guard !overflows else { throw .numberOutOfRange(number) }
                    number = next
                    together = []
                }
            }
            together.insert(old)
            guard let new = PageDesignation(number: number, addition: old.addition, leaf: old.leaf, figures: old.figures) else {
                throw .numberOutOfRange(number)
            }
            designations[index] = new
        }
        guard !designations.isEmpty else { throw .nothingToRenumber }
        return changes(designations: designations)
    }

    /// Gives pages the number of another one with additions behind it: 12a, 12b … of page 12; 12ar, 12av, 12br … of folio 12r or 12v.
    ///
    /// - Parameters:
    ///   - range: the foldout's pages. They stay where they are.
    ///   - page: the page or folio that they belong to. Additions that it has already are counted on from.
    public func addFoldout(_ range: PageRange, to page: Identifier<Capture>) throws(PageOrderingError) -> [PageChange] {
        let folded = try indices(of: range)
        let base = try index(of: page)
        guard !folded.contains(base) else { throw .placeWithinRange(page) }
        guard let designation = pages[base].designation else { throw .noDesignation(page) }
        let others = pages.indices.filter { !folded.contains($0) && pages[$0].part == pages[base].part }.compactMap { pages[$0].designation }
        let taken =
            others.filter { $0.number == designation.number && $0.figures == designation.figures }.map { PageAddition.ordinal(of: $0.addition) }.max()
            ?? 0
        var designations: [Int: PageDesignation] = [:]
        for (offset, index) in folded.enumerated() {
            let leaf: LeafSide? = designation.leaf.map { _ in offset.isMultiple(of: 2) ? .recto : .verso }
            let addition = PageAddition.text(ordinal: taken + 1 + (leaf == nil ? offset : offset / 2))
            guard let added = PageDesignation(number: designation.number, addition: addition, leaf: leaf, figures: designation.figures) else {
                throw .additionsExhausted(designations[index - 1] ?? designation)
            }
            designations[index] = added
        }
        return changes(designations: designations)
    }
}
