import PlatenModel
import Sane

extension ProfileResolver {
    /// Millimetres by which SANE_Fixed and a driver's own units may differ without anybody meaning it.
    private static let rounding = 0.01

    /// The window on the bed. Its far edges go out to the maximum first, so that no near edge ever lies beyond them: some drivers swap
    /// or cut what is the wrong way round.
    func applyArea() throws(Problem) {
        let edges = AreaEdge.edges(of: profile.area)
        for edge in edges where edge.isFar {
            guard let option = settings.settable(edge.quantity), profile.options[option.name] == nil,
                let maximum = option.constraint.bounds?.upperBound
            else { continue }
            try settings.setProvisionally(option, to: .number(maximum))
        }
        for edge in edges { try apply(edge) }
    }

    private func apply(_ edge: AreaEdge) throws(Problem) {
        guard let option = settings.settable(edge.quantity) else { return try doWithout(edge) }
        if try applyPinned(option) { return }
        guard let position = edge.position else { return try applyMaximum(edge, option) }
        let wanted = inUnit(position, of: option, along: edge.axis)
        let resolution = pixelsPerMillimetre(of: option, along: edge.axis)
        // Kept with the setting: what it needs goes in as values, for a resolver that keeps itself would keep the scanner open.
        let isNear = { [profile] (value: OptionValue) -> Bool in
            guard !profile.nearest.contains(.area) else { return true }
            guard let number = value.leadingNumber else { return false }
            return abs(number - wanted) / resolution <= profile.areaTolerance + Self.rounding
        }
        guard let value = number(wanted, of: option, adjusting: true), isNear(value) else {
            throw refused(option.name, "\(OptionValue.plain(position)) mm", allowed: allowed(option))
        }
        try settings.set(option, to: value, requested: .number(wanted), accepts: isNear)
    }

    /// An edge at the end of what the scanner reaches: whatever the driver makes of it is that.
    private func applyMaximum(_ edge: AreaEdge, _ option: ScannerOption) throws(Problem) {
        guard let bounds = option.constraint.bounds else { return }
        let value = OptionValue.number(edge.isFar ? bounds.upperBound : bounds.lowerBound)
        try settings.set(option, to: value) { _ in true }
    }

    /// Not every scanner has all four edges (epjitsu S1300i has no `tl-x`). A missing near edge lies at 0; what a missing
    /// far edge amounts to shows in the announced frames.
    private func doWithout(_ edge: AreaEdge) throws(Problem) {
        guard let position = edge.position, !edge.isFar, !profile.nearest.contains(.area) else { return }
        guard position <= profile.areaTolerance + Self.rounding else { throw missing(edge.quantity) }
    }

    /// Whether the announced image reaches as far as the profile wants where no option says so.
    func checkFarEdges(_ parameters: SaneParameters) throws(Problem) {
        guard !profile.nearest.contains(.area), case .rectangle(_, _, let width, let height) = profile.area else { return }
        let resolution = currentResolution
        for (quantity, extent, pixels, perInch) in [
            (OptionQuantity.right, width, parameters.pixelsPerLine as Int?, resolution.x),
            (.bottom, height, parameters.lines, resolution.y),
        ] where settings.settable(quantity) == nil {
            guard let pixels, let perInch, perInch > 0 else { continue }
            let pixel = 25.4 / perInch
            guard abs(Double(pixels) * pixel - extent) <= profile.areaTolerance + pixel else { throw missing(quantity) }
        }
    }

    // MARK: - Units

    /// Millimetres in the option's unit: millimetres or pixels of the resolution that is set.
    func inUnit(_ millimetres: Double, of option: ScannerOption, along axis: AreaEdge.Axis) -> Double {
        let scaled = millimetres * pixelsPerMillimetre(of: option, along: axis)
        return option.unit == .pixel ? scaled.rounded() : scaled
    }

    /// Steps of the option's unit in a millimetre.
    private func pixelsPerMillimetre(of option: ScannerOption, along axis: AreaEdge.Axis) -> Double {
        guard option.unit == .pixel else { return 1 }
        let resolution = axis == .x ? currentResolution.x : currentResolution.y
        return (resolution ?? profile.resolution) / 25.4
    }

    private func allowed(_ option: ScannerOption) -> String {
        "\(option.constraint) \(option.unit == .pixel ? "pixels" : "mm"), give or take \(OptionValue.plain(profile.areaTolerance)) mm"
    }
}
