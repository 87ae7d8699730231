import PlatenModel
import Sane

extension ProfileResolver {
    /// The profile's options by the driver's own names, those left that took no common quantity's place, in the order of their names. Buttons
    /// come last: what they do, such as a calibration, is meant to be done with all else in place.
    func applyOwnOptions() throws(Problem) {
        let names = profile.options.keys.sorted().filter { !pinned.contains($0) }
        func isButton(_ name: String) -> Bool { settings.named(name)?.type == .button }
        for name in names.filter({ !isButton($0) }) + names.filter(isButton) {
            guard let value = profile.options[name] else { continue }
            guard let option = settings.named(name) else { throw unknown(name) }
            guard option.capabilities.active, option.capabilities.settable else { throw notSettable(option) }
            if option.type == .button {
                guard case .bool(let isPressed) = value else { throw refused(name, value.description, allowed: "yes, no") }
                if isPressed { try settings.press(option) }
            } else {
                try settings.set(option, to: value)
            }
        }
    }

    private func unknown(_ name: String) -> Problem {
        let similar = NearestName.of(name, among: settings.options.map(\.name).filter { !$0.isEmpty })
        return Problem(
            .optionMissing,
            ["scanner": scanner, "quantity": name, "looked": similar.map { "\(name); there is \($0)" } ?? name])
    }
}
