import PlatenModel
import Sane
import WorkerProtocol

/// Maps a profile to the options of one scanner, whatever their names, types and units, and sets them.
///
/// The order is the one that drivers expect: source, mode, depth, resolution, page size, area, then the profile's own options
/// (sane-backends 1.2.1, pixma.c: "Set source before mode and resolution"; simple-scan sets the mode before the
/// resolution). Nothing of the scanner moves, and what does not fit is refused with the values that would.
final class ProfileResolver {
    let profile: Profile
    let settings: OptionSettings
    /// Options of the profile by their driver's name that took the place of a common quantity.
    var pinned: Set<String> = []

    /// - Parameter willSet: gets the name of each option before the driver is given its value.
    init(
        _ profile: Profile, on handle: any OpenedScanner, willSet: @escaping (String) -> Void = { _ in }, isCancelled: @escaping () -> Bool
    ) throws(Problem) {
        self.profile = profile
        settings = try OptionSettings(handle, willSet: willSet, isCancelled: isCancelled)
    }

    var scanner: String { settings.scanner }

    /// Applies the profile.
    ///
    /// Throws `option-missing`, `option-value-refused`, `option-not-settable`, `frame-unsupported`, `scan-cancelled`, or what the driver says.
    func resolve() throws(Problem) -> Preparation {
        try applyAll()
        if firstMismatch != nil {
            // A later option has moved an earlier one, as the profile's own options may. With those in place once more from the beginning.
            try settings.startOver()
            try applyAll()
            if let mismatch = firstMismatch { throw refusal(of: mismatch) }
        }
        return try preparation(try checkedParameters())
    }

    private func applyAll() throws(Problem) {
        pinned = []
        try applySource()
        try applyMode()
        try applyDepth()
        try applyResolution()
        try applyPageSize()
        try applyArea()
        try applyOwnOptions()
        try settings.readBack()
    }

    private var firstMismatch: OptionSettings.Setting? {
        settings.settings.first { !$0.accepts($0.effective) }
    }

    private func refusal(of setting: OptionSettings.Setting) -> Problem {
        let allowed = settings.options.first { $0.index == setting.index }?.constraint.description ?? "unknown"
        return refused(setting.name, setting.requested.description, allowed: "\(allowed); the driver makes it \(setting.effective)")
    }

    // MARK: - Problems

    func refused(_ option: String, _ value: String, allowed: String) -> Problem {
        Problem(.optionValueRefused, ["scanner": scanner, "option": option, "value": value, "allowed": allowed])
    }

    func missing(_ quantities: OptionQuantity..., looked: String? = nil) -> Problem {
        let names = quantities.flatMap(OptionAliases.names).joined(separator: ", ")
        return Problem(
            .optionMissing, ["scanner": scanner, "quantity": quantities.first?.rawValue ?? "", "looked": looked ?? names])
    }

    func notSettable(_ option: ScannerOption) -> Problem {
        Problem(.optionNotSettable, ["scanner": scanner, "option": option.name])
    }

    // MARK: - Pinned values

    /// Sets the value that the profile gives for this option by the driver's own name. False: it gives none.
    func applyPinned(_ option: ScannerOption) throws(Problem) -> Bool {
        guard let value = profile.options[option.name] else { return false }
        pinned.insert(option.name)
        try settings.set(option, to: value)
        return true
    }
}
