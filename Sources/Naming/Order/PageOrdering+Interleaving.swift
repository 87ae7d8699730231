import PlatenModel

extension PageOrdering {
    /// In which direction a book was gone through the second time.
    public enum Direction: String, Codable, Sendable, Hashable, CaseIterable {
        /// From its first page on, as the first time.
        case forwards
        /// From its last page back.
        case backwards
    }

    /// Makes one run of pages of two goes through a book, such as all right pages, then all left ones.
    ///
    /// The pages take turns, one of `first` leading; they lie where the earlier of the two ranges began. Pages between the ranges follow.
    ///
    /// - Parameters:
    ///   - second: leads where it holds the first page of the book: name it as `first` then.
    ///   - direction: of the second go.
    ///   - acceptsUnequal: whether one go may have more pages; what is left over comes at the end.
    public func interleave(
        _ first: PageRange, with second: PageRange, _ direction: Direction = .forwards, acceptsUnequal: Bool = false
    ) throws(PageOrderingError) -> [PageChange] {
        let leading = try indices(of: first)
        let following = try indices(of: second)
        guard !leading.overlaps(following) else { throw .rangesOverlap(first, second) }
        guard acceptsUnequal || leading.count == following.count else {
            throw .unequalHalves(first: leading.count, second: following.count)
        }
        let inTurn = direction == .forwards ? Array(following) : following.reversed()
        var woven: [Int] = []
        for turn in 0..<max(leading.count, inTurn.count) {
            if turn < leading.count { woven.append(leading.lowerBound + turn) }
            if turn < inTurn.count { woven.append(inTurn[turn]) }
        }
        let start = min(leading.lowerBound, following.lowerBound)
        let others = pages.indices.filter { !leading.contains($0) && !following.contains($0) }
        return changes(order: others.filter { $0 < start } + woven + others.filter { $0 >= start })
    }
}
