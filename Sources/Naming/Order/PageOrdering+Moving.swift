import PlatenModel

extension PageOrdering {
    /// Puts one page before or after another, such as one that was forgotten and captured at the end.
    public func insert(_ page: Identifier<Capture>, _ place: PagePlace) throws(PageOrderingError) -> [PageChange] {
        try move(PageRange(only: page), to: place)
    }

    /// Moves pages, which keep their order among themselves.
    public func move(_ range: PageRange, to place: PagePlace) throws(PageOrderingError) -> [PageChange] {
        let moved = try indices(of: range)
        let target = try target(of: place)
        if case .before(let page) = place, moved.contains(target) { throw .placeWithinRange(page) }
        if case .after(let page) = place, moved.contains(target - 1) { throw .placeWithinRange(page) }
        let others = pages.indices.filter { !moved.contains($0) }
        return changes(order: others.filter { $0 < target } + moved + others.filter { $0 >= target })
    }

    /// The index before which pages are put.
    private func target(of place: PagePlace) throws(PageOrderingError) -> Int {
        switch place {
        case .start: 0
        case .end: pages.count
        case .before(let page): try index(of: page)
        case .after(let page): try index(of: page) + 1
        }
    }

    /// Puts pages in the order of their numbers.
    ///
    /// A page without a number stays behind the page that it stands behind now; those before the first numbered page stay in front. Pages with the
    /// same number keep their order.
    ///
    /// - Parameter range: nil: all pages. Those outside of it stay where they are.
    public func sortByDesignation(_ range: PageRange? = nil) throws(PageOrderingError) -> [PageChange] {
        let sorted = try indices(of: range)
        var groups: [(designation: PageDesignation?, indices: [Int])] = []
        for index in sorted {
            if let designation = pages[index].designation {
                groups.append((designation, [index]))
            } else if groups.isEmpty {
                groups.append((nil, [index]))
            } else {
                groups[groups.count - 1].indices.append(index)
            }
        }
        let ordered = groups.enumerated().sorted { left, right in
            switch (left.element.designation, right.element.designation) {
            case (nil, nil): left.offset < right.offset
            case (nil, _?): true
            case (_?, nil): false
            case (let one?, let other?): one == other ? left.offset < right.offset : one < other
            }
        }
        let before = pages.indices.filter { $0 < sorted.lowerBound }
        let after = pages.indices.filter { $0 >= sorted.upperBound }
        return changes(order: before + ordered.flatMap(\.element.indices) + after)
    }
}
