import PlatenModel
import Sane

extension ProfileResolver {
    /// The profile's options by the driver's own names, those left that took no common quantity's place, in the order of their names.
    func applyOwnOptions() throws(Problem) {
        for name in profile.options.keys.sorted() where !pinned.contains(name) {
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
