import PlatenModel
import Sane

extension ProfileResolver {
    /// The mode. A scanner without an option for it is judged by the frames that it announces.
    func applyMode() throws(Problem) {
        guard let option = settings.settable(.mode), try !applyPinned(option) else { return }
        guard case .texts(let values) = option.constraint else {
            throw refused(option.name, profile.mode.rawValue, allowed: option.constraint.description)
        }
        if let value = ModeNames.value(for: profile.mode, depth: profile.depth, among: values) {
            return try settings.set(option, to: .text(value))
        }
        // Drivers without a lineart mode have it as one bit of grey, where their depth goes down to that.
        if profile.mode == .lineart, let grey = ModeNames.value(for: .grey, depth: 1, among: values) {
            try settings.set(option, to: .text(grey))
            if settings.settable(.depth)?.constraint.allows(.number(1)) == true { return }
        }
        throw refused(option.name, profile.mode.rawValue, allowed: option.constraint.description)
    }

    /// Bits a sample. Where the mode implies them there is no option to set, and the announced frames tell.
    func applyDepth() throws(Problem) {
        guard let option = settings.settable(.depth), try !applyPinned(option) else { return }
        let wanted = OptionValue.number(Double(profile.depth))
        if let value = number(Double(profile.depth), of: option, adjusting: false) {
            return try settings.set(option, to: value)
        }
        // An option left active by a driver whose lineart mode is one bit by itself.
        if profile.depth == 1, modeImpliesOneBit { return }
        guard profile.nearest.contains(.depth), let value = number(Double(profile.depth), of: option, adjusting: true) else {
            throw refused(option.name, wanted.description, allowed: option.constraint.description)
        }
        try settings.set(option, to: value, requested: wanted)
    }

    private var modeImpliesOneBit: Bool {
        guard let option = settings.settable(.mode), case .text(let mode)? = settings.value(of: option) else { return false }
        return ModeNames.mode(of: mode) == .lineart
    }
}
