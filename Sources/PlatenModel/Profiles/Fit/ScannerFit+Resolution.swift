extension ScannerFit {
    private static let quantities: [OptionQuantity] = [.resolution, .resolutionX, .resolutionY]

    mutating func judgeResolution() {
        let found = Self.quantities.compactMap { quantity in settable(quantity).map { (quantity: quantity, option: $0) } }
        for option in found.map(\.option) where !isPinned(option) { judge(option) }
        // Down the page alone is not enough.
        if !found.contains(where: { $0.quantity != .resolutionY }) { judgeFixedResolution() }
    }

    private mutating func judge(_ option: ScannerOption) {
        let wanted = profile.resolution
        guard let nearest = nearest(to: wanted, of: option) else {
            return noteOffer("resolution \(OptionValue.plain(wanted)) is not offered: \(option.constraint)", "Set it below options by its own name.")
        }
        // SANE_Fixed has 16 fractional bits (SANE Standard 1.06, Fixed-point Type).
        guard !OptionValue.number(nearest).isSame(as: .number(wanted)) else { return }
        noteNearest(
            "resolution", OptionValue.plain(wanted), option, nearest: OptionValue.plain(nearest),
            isAdaptable: profile.nearest.contains(.resolution))
    }

    /// A scanner of one resolution may tell it and not let it be set.
    private mutating func judgeFixedResolution() {
        guard let option = readOnly(.resolution) ?? readOnly(.resolutionX) else {
            return note("the scanner has no option for the resolution", "Choose another scanner.")
        }
        guard let number = option.value?.leadingNumber, number != profile.resolution, !profile.nearest.contains(.resolution) else { return }
        let fixed = OptionValue.plain(number)
        noteOffer(
            "resolution \(OptionValue.plain(profile.resolution)) is not offered: it is \(fixed) and cannot be set", "The nearest is \(fixed).")
    }
}
