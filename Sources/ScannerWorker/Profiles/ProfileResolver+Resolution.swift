import PlatenModel
import Sane

extension ProfileResolver {
    private static let quantities: [OptionQuantity] = [.resolution, .resolutionX, .resolutionY]

    /// Pixels an inch both ways, through one option, two, or all three.
    func applyResolution() throws(Problem) {
        var isSet = false
        for quantity in Self.quantities {
            // Looked for each time: setting one may change or lock another.
            guard let option = settings.settable(quantity) else { continue }
            if try !applyPinned(option) { try setResolution(option) }
            // Down the page alone is not enough.
            isSet = isSet || quantity != .resolutionY
        }
        if !isSet { try acceptFixedResolution() }
    }

    private func setResolution(_ option: ScannerOption) throws(Problem) {
        let mayAdjust = profile.nearest.contains(.resolution)
        guard let value = number(profile.resolution, of: option, adjusting: mayAdjust) else {
            throw refused(option.name, OptionValue.plain(profile.resolution), allowed: option.constraint.description)
        }
        try settings.set(option, to: value, requested: .number(profile.resolution)) { effective in
            mayAdjust || effective.leadingNumber.map { OptionValue.number($0).isSame(as: .number(value.leadingNumber ?? .nan)) } ?? false
        }
    }

    /// A scanner of one resolution may tell it and not let it be set.
    private func acceptFixedResolution() throws(Problem) {
        guard let option = settings.readOnly(.resolution) ?? settings.readOnly(.resolutionX),
            let value = settings.value(of: option), let number = value.leadingNumber
        else { throw missing(.resolution, .resolutionX) }
        guard profile.nearest.contains(.resolution) || number == profile.resolution else { throw notSettable(option) }
    }

    /// Pixels an inch that are set now, along a row and down the page.
    var currentResolution: (x: Double?, y: Double?) {
        func current(_ quantity: OptionQuantity) -> Double? {
            let option = settings.settable(quantity) ?? settings.readOnly(quantity)
            return option.flatMap { settings.value(of: $0) }?.leadingNumber
        }
        let both = current(.resolution)
        return (current(.resolutionX) ?? both, current(.resolutionY) ?? both ?? current(.resolutionX))
    }
}
