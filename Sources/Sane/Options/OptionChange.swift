import PlatenModel

/// What a driver made of a value that was set.
public struct OptionChange: Sendable, Hashable {
    /// The value the option has now, read back from the driver where it can be read.
    public var value: OptionValue?
    /// SANE_INFO_INEXACT: the driver says that it took another value than asked for. Some round in silence.
    public var isInexact = false
    /// SANE_INFO_RELOAD_OPTIONS: other options may have changed in any way.
    public var reloadsOptions = false
    /// SANE_INFO_RELOAD_PARAMS. Not to be trusted when absent: the test driver of sane-backends 1.2.1 omits it for `ppl-loss`.
    public var reloadsParameters = false

    public init(value: OptionValue?, isInexact: Bool = false, reloadsOptions: Bool = false, reloadsParameters: Bool = false) {
        self.value = value
        self.isInexact = isInexact
        self.reloadsOptions = reloadsOptions
        self.reloadsParameters = reloadsParameters
    }
}
