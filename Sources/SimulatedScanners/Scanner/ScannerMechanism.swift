/// What makes one class of scanner differ from another. The driver around it (``OpenScanner``) checks values, states, faults and time.
///
/// A mechanism belongs to one open scanner and is only ever called from the thread that called SANE.
protocol ScannerMechanism: AnyObject {
    /// All options at their defaults, in the order of their numbers, without the count.
    func options() -> [Option]

    /// Makes other options follow one that was just set (`name` already has its new value), and says what a program must look at again.
    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects

    /// Presses an option of type button.
    func press(_ name: OptionName) throws(DriverFailure) -> SettingEffects

    /// The present value of a sensor; nil for options that keep the value that was set.
    func sense(_ name: OptionName) -> OptionValue?

    /// What a scan with these options would be.
    func settings(_ table: OptionTable) -> ScanSettings

    /// Brings the next page before the sensor. Fails with the status that `sane_start` answers.
    func page(_ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> any PageContent

    /// The optics and electronics that the page is seen through. `pages` counts the pages of the scanner's life.
    func optics(_ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int) -> OpticalChain
}
