import PlatenModel

/// Numbers that follow from a first one: 1r, 1v, 2r … of a folio, 1, 2, 3 … or i, ii, iii … of a page.
public struct DesignationRun: Sendable, Hashable {
    public let start: PageDesignation

    /// - Throws: ``PageOrderingError/startWithAddition(_:)``.
    public init(from start: PageDesignation) throws(PageOrderingError) {
        guard start.addition.isEmpty else { throw .startWithAddition(start) }
        self.start = start
    }

    /// The number of the page at an index from 0.
    public func designation(at index: Int) throws(PageOrderingError) -> PageDesignation {
        let sides = start.leaf == .verso ? index + 1 : index
        let number = start.number + (start.leaf == nil ? index : sides / 2)
        let leaf: LeafSide? = start.leaf.map { _ in sides.isMultiple(of: 2) ? .recto : .verso }
        guard let designation = PageDesignation(number: number, leaf: leaf, figures: start.figures) else { throw .numberOutOfRange(number) }
        return designation
    }
}
