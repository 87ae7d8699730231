/// What makes one class of scanner differ from another. The driver around it (``OpenScanner``) checks values, states, faults and time.
///
/// A mechanism belongs to one open scanner and is only ever called from the thread that called SANE. `configuration` is as it stands in the
/// files at that moment.
protocol ScannerMechanism: AnyObject {
    /// All options at their defaults, in the order of their numbers, without the count.
    func options() -> [Option]

    /// Makes other options follow one that was just set (`name` already has its new value), and says what a program must look at again.
    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects

    /// Presses an option of type button.
    func press(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> SettingEffects

    /// The present value of a sensor; nil for options that keep the value that was set.
    func sense(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> OptionValue?

    /// What a scan with these options would be.
    func settings(_ table: OptionTable) -> ScanSettings

    /// The lines that `sane_get_parameters` tells of such a scan, -1 where they are unknown: before `sane_start`, and after it.
    func announcedLines(_ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> Int

    /// The frames that a page of such a scan comes in. Each is begun with `sane_start`, and ``page(_:_:pages:)`` is asked for the same page again.
    func frames(_ settings: ScanSettings, _ configuration: ScannerConfiguration) -> [FrameFormat]

    /// Brings the next page before the sensor. `pages` counts the pages of the scanner's life. Fails with the status that `sane_start` answers.
    func page(_ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int) throws(DriverFailure) -> PresentedPage

    /// The optics and electronics that the page is seen through. The same `noise` is the same noise.
    func optics(_ settings: ScanSettings, _ configuration: ScannerConfiguration, _ table: OptionTable, noise: Int) -> OpticalChain

    /// Whether sheets are being fed one after the other, between the pages as well: options cannot be set then.
    var isInSeries: Bool { get }

    /// Lets go of what is in the paper path: the program cancelled or closed, or a page failed.
    func endSeries()
}

extension ScannerMechanism {
    /// One.
    func frames(_ settings: ScanSettings, _ configuration: ScannerConfiguration) -> [FrameFormat] {
        [settings.mode == .colour ? .colour : .grey]
    }

    /// Those of the whole area.
    func announcedLines(_ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> Int { settings.window.height }
}
