import PlatenModel
import Sane

/// The options of an open scanner while a profile is applied to them: the list as it is now, and what was set.
final class OptionSettings {
    /// An option that was set.
    struct Setting {
        let name: String
        /// What the profile wants, in the option's own type and unit.
        let requested: OptionValue
        /// What the option may have become: the one allowed value that was written, or anything near enough to it.
        let accepts: (OptionValue) -> Bool
        /// The value after the last write.
        var effective: OptionValue
        let index: Int
    }

    let handle: any OpenedScanner
    private(set) var options: [ScannerOption] = []
    /// In the order of setting; an option that is set again moves to the end.
    private(set) var settings: [Setting] = []
    private let willSet: (String) -> Void
    private let isCancelled: () -> Bool

    init(_ handle: any OpenedScanner, willSet: @escaping (String) -> Void, isCancelled: @escaping () -> Bool) throws(Problem) {
        self.handle = handle
        self.willSet = willSet
        self.isCancelled = isCancelled
        try reload()
    }

    var scanner: String { handle.scanner }

    /// Copies the descriptors anew: they may have changed in any way.
    func reload() throws(Problem) {
        options = try handle.asking { scanner throws(SaneError) in try scanner.options(includingValues: false) }
    }

    /// The option for a quantity that a program may set now; nil where there is none.
    func settable(_ quantity: OptionQuantity) -> ScannerOption? {
        OptionAliases.find(quantity, in: options) { $0.capabilities.active && $0.capabilities.settable }
    }

    /// The option for a quantity that can be read but not set now: a switch at the device, or a fixed value.
    func readOnly(_ quantity: OptionQuantity) -> ScannerOption? {
        OptionAliases.find(quantity, in: options) { $0.capabilities.active && $0.capabilities.readable && !$0.capabilities.settable }
    }

    /// The first option of that name, whatever its state.
    func named(_ name: String) -> ScannerOption? {
        options.first { $0.name == name && $0.type != .group }
    }

    /// Sets an option and keeps what was asked for. Lists the options anew where the driver says that they changed.
    ///
    /// - Parameters:
    ///   - value: what is written.
    ///   - requested: what the profile wants, where that is another value.
    ///   - accepts: what the option may be in the end; nil: exactly `value`.
    func set(
        _ option: ScannerOption, to value: OptionValue, requested: OptionValue? = nil, accepts: ((OptionValue) -> Bool)? = nil
    ) throws(Problem) {
        let change = try write(value, to: option)
        settings.removeAll { $0.index == option.index }
        settings.append(
            Setting(
                name: option.name, requested: requested ?? value, accepts: accepts ?? { $0.isSame(as: value) },
                effective: change.value ?? value, index: option.index))
        if change.reloadsOptions { try reload() }
    }

    /// Sets an option on the way to its final value, without keeping it.
    func setProvisionally(_ option: ScannerOption, to value: OptionValue) throws(Problem) {
        if try write(value, to: option).reloadsOptions { try reload() }
    }

    private func write(_ value: OptionValue, to option: ScannerOption) throws(Problem) -> OptionChange {
        guard !isCancelled() else { throw Problem(.scanCancelled, ["scanner": scanner]) }
        willSet(option.name)
        return try handle.asking { scanner throws(SaneError) in try scanner.set(option.index, to: value, adjusting: .none) }
    }

    func press(_ option: ScannerOption) throws(Problem) {
        willSet(option.name)
        let change = try handle.asking { scanner throws(SaneError) in try scanner.press(option.index) }
        if change.reloadsOptions { try reload() }
    }

    /// The value of an option now; nil where it cannot be read.
    func value(of option: ScannerOption) -> OptionValue? {
        guard option.capabilities.readable, option.capabilities.active else { return nil }
        return (try? handle.value(of: option.index)) ?? nil
    }

    /// Reads all that was set once more: a later option may have changed an earlier one.
    func readBack() throws(Problem) {
        try reload()
        for position in settings.indices {
            guard let option = options.first(where: { $0.index == settings[position].index }), let value = value(of: option) else { continue }
            settings[position].effective = value
        }
    }

    /// Forgets what was set; the scanner keeps it.
    func startOver() throws(Problem) {
        settings = []
        try reload()
    }
}

extension OpenedScanner {
    /// Calls the driver, with its errors as problems.
    func asking<Result>(_ call: (any OpenedScanner) throws(SaneError) -> Result) throws(Problem) -> Result {
        do throws(SaneError) {
            return try call(self)
        } catch {
            throw error.problem
        }
    }
}
