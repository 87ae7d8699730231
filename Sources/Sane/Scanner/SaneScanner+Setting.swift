import CSane
import PlatenModel

extension SaneScanner {
    /// Sets an option, in the form that its descriptor asks for at this moment, and reads it back.
    ///
    /// Throws without asking the driver where the option is inactive, not for programs to set, or does not allow the value.
    /// Afterwards ``OptionChange/reloadsOptions`` tells whether other options may have changed.
    @discardableResult
    public mutating func set(
        _ index: Int, to value: OptionValue, adjusting: ValueAdjustment = .none
    ) throws(SaneError) -> OptionChange {
        let (option, entries) = try settableOption(index, during: .setOption)
        let value = adjusting == .nearest ? option.constraint.nearest(to: value) : value
        guard option.constraint.allows(value), var buffer = OptionBuffer(value, for: option, entries: entries) else {
            throw error(.valueRefused(value: value.description, allowed: allowed(option)), .setOption, option)
        }
        // Epson DS-310 and XP-425 answer INVAL when the only value there is gets set (libinsane, check_capabilities.c).
        if option.constraint.onlyValue == value { return OptionChange(value: value) }
        let information = try control(option, SANE_ACTION_SET_VALUE, &buffer, during: .setOption)
        return change(of: option, information, written: buffer.value)
    }

    /// Lets the driver choose a value for the option. Throws `optionNotSettable` where it cannot.
    @discardableResult
    public mutating func setAutomatic(_ index: Int) throws(SaneError) -> OptionChange {
        let (option, entries) = try settableOption(index, during: .setAutomatically)
        guard option.capabilities.automatic else { throw error(.optionNotSettable, .setAutomatically, option) }
        var buffer = OptionBuffer(option, entries: entries)
        let information = try control(option, SANE_ACTION_SET_AUTO, &buffer, during: .setAutomatically)
        return change(of: option, information, written: nil)
    }

    /// Presses a button option. Blocks as long as what it starts takes: a calibration may take a minute.
    @discardableResult
    public mutating func press(_ index: Int) throws(SaneError) -> OptionChange {
        let (option, entries) = try settableOption(index, during: .press)
        guard option.type == .button else {
            throw error(.valueRefused(value: "pressed", allowed: allowed(option)), .press, option)
        }
        var buffer = OptionBuffer(option, entries: entries)
        let information = try control(option, SANE_ACTION_SET_VALUE, &buffer, during: .press)
        return change(of: option, information, written: nil)
    }

    private func settableOption(_ index: Int, during operation: SaneOperation) throws(SaneError) -> (ScannerOption, entries: [[UInt8]]) {
        let found = try option(index, during: operation)
        // The test driver answers INVAL to a change while it scans; others have been seen to crash.
        guard !isScanning else { throw error(.scanning, operation, found.0) }
        guard found.0.type != .group, found.0.type != .unknown, found.0.capabilities.settable else {
            throw error(.optionNotSettable, operation, found.0)
        }
        guard found.0.capabilities.active else { throw error(.optionInactive, operation, found.0) }
        return found
    }

    /// The allowed values as an error tells them.
    private func allowed(_ option: ScannerOption) -> String {
        switch (option.type, option.constraint) {
        case (.bool, _): "yes, no"
        case (.button, _): "nothing but a press"
        case (.int, .unconstrained): option.count > 1 ? "\(option.count) whole numbers" : "whole numbers"
        case (.fixed, .unconstrained): option.count > 1 ? "\(option.count) numbers" : "numbers"
        case (.string, .unconstrained): "texts of up to \(max(0, option.count - 1)) bytes"
        case (_, let constraint) where option.count > 1 && option.type != .string: "\(option.count) numbers, each \(constraint)"
        case (_, let constraint): constraint.description
        }
    }

    private func change(of option: ScannerOption, _ information: SANE_Int, written: OptionValue?) -> OptionChange {
        // Several drivers clamp without a word, so the value counts that a fresh reading gives, where one can be had.
        let readBack = try? value(of: option.index)
        return OptionChange(
            value: readBack ?? written, isInexact: information & SANE_INFO_INEXACT != 0,
            reloadsOptions: information & SANE_INFO_RELOAD_OPTIONS != 0,
            reloadsParameters: information & SANE_INFO_RELOAD_PARAMS != 0)
    }
}
