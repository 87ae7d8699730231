import PlatenModel
import Sane

/// One edge of the area to be scanned.
struct AreaEdge {
    enum Axis {
        /// Along a row.
        case x
        /// Down the page.
        case y
    }

    let quantity: OptionQuantity
    let axis: Axis
    /// Millimetres from the bed's top left corner; nil: as far as the scanner reaches.
    let position: Double?
    /// The right or the bottom edge.
    let isFar: Bool

    /// The edges in the order in which drivers bear them to be set: near ones first, so that they never lie beyond the far ones.
    static func edges(of area: ScanArea) -> [AreaEdge] {
        switch area {
        case .maximum, .auto:
            edges(left: nil, top: nil, right: nil, bottom: nil)
        case .rectangle(let x, let y, let width, let height):
            edges(left: x, top: y, right: x + width, bottom: y + height)
        }
    }

    private static func edges(left: Double?, top: Double?, right: Double?, bottom: Double?) -> [AreaEdge] {
        [
            AreaEdge(quantity: .left, axis: .x, position: left, isFar: false),
            AreaEdge(quantity: .top, axis: .y, position: top, isFar: false),
            AreaEdge(quantity: .right, axis: .x, position: right, isFar: true),
            AreaEdge(quantity: .bottom, axis: .y, position: bottom, isFar: true),
        ]
    }
}
