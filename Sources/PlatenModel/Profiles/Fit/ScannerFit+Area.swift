extension ScannerFit {
    /// Millimetres by which SANE_Fixed and a driver's own units may differ without anybody meaning it.
    private static let rounding = 0.01

    mutating func judgeArea() {
        guard case .rectangle(let x, let y, let width, let height) = profile.area else { return }
        judge(.left, at: x, isFar: false)
        judge(.top, at: y, isFar: false)
        judge(.right, at: x + width, isFar: true)
        judge(.bottom, at: y + height, isFar: true)
    }

    /// - Parameter position: millimetres from the bed's top left corner.
    private mutating func judge(_ edge: OptionQuantity, at position: Double, isFar: Bool) {
        let tolerance = profile.areaTolerance + Self.rounding
        guard let option = settable(edge) else {
            // A missing near edge lies at 0; what a missing far edge amounts to shows in the image only.
            guard !isFar, position > tolerance, !profile.nearest.contains(.area) else { return }
            return note("the scanner has no option for the \(edge.rawValue) of the area", "Write an area that begins at 0, or nearest: [area].")
        }
        guard !isPinned(option) else { return }
        // Drivers of feeders let the edge reach as far as the page that is chosen, which the worker chooses first.
        if isFar, let page = settable(edge == .right ? .pageWidth : .pageHeight), page.unit != .pixel, let bounds = page.constraint.bounds,
            position <= bounds.upperBound + tolerance
        {
            return
        }
        // A driver that counts in pixels counts those of the resolution.
        let scale = option.unit == .pixel ? profile.resolution / 25.4 : 1
        guard let nearest = nearest(to: position * scale, of: option) else { return }
        let offered = nearest / scale
        guard abs(offered - position) > max(tolerance, option.unit == .pixel ? 1 / scale : 0) else { return }
        let reach = option.constraint.bounds.map { OptionValue.plain($0.lowerBound / scale) + " to " + OptionValue.plain($0.upperBound / scale) }
        let sentence = "the area's \(edge.rawValue) at \(OptionValue.plain(position)) mm is not offered: \(reach ?? "other values") mm"
        if profile.nearest.contains(.area) {
            noteOffer(sentence, "The nearest will be used: \(OptionValue.plain(offered)) mm.", severity: .warning)
        } else {
            noteOffer(sentence, "The nearest is \(OptionValue.plain(offered)) mm.")
        }
    }
}
