import PlatenModel

/// An open scanner as far as its sensors are concerned, on the one thread that SANE belongs to.
public protocol SensorReader: ~Copyable {
    /// The value that an option has now, nil where it has none. Throws without asking the driver where the option is inactive or cannot
    /// be read.
    func value(of index: Int) throws(SaneError) -> OptionValue?

    /// Presses a button option.
    @discardableResult
    mutating func press(_ index: Int) throws(SaneError) -> OptionChange
}

extension SaneScanner: SensorReader {}
