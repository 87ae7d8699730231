import PlatenModel
import Sane

extension ProfileResolver {
    /// The size of the paper, which feeders of fujitsu, canon_dr, epjitsu and kodak centre the originals by and which bounds the area: set
    /// before it. A help to the driver, not the profile's wish: whatever comes near is fine, the area decides.
    func applyPageSize() throws(Problem) {
        for (quantity, extent) in [(OptionQuantity.pageWidth, pageExtent.width), (.pageHeight, pageExtent.height)] {
            guard let option = settings.settable(quantity), try !applyPinned(option) else { continue }
            let axis: AreaEdge.Axis = quantity == .pageWidth ? .x : .y
            let asked = extent.map { inUnit($0, of: option, along: axis) }
            guard let wanted = asked ?? option.constraint.bounds?.upperBound, let value = number(wanted, of: option, adjusting: true) else {
                continue
            }
            try settings.set(option, to: value, requested: .number(wanted)) { _ in true }
        }
        try settings.reload()
    }

    private var pageExtent: (width: Double?, height: Double?) {
        switch profile.area {
        case .maximum, .auto: (nil, nil)
        case .rectangle(let x, let y, let width, let height): (x + width, y + height)
        }
    }
}
