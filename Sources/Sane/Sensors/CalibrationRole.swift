/// What an option has to do with the driver's own calibration.
public enum CalibrationRole: String, Sendable, Hashable, CaseIterable {
    /// Tells whether the scanner needs one for mode and resolution as they are set.
    case need
    /// Runs it. May block for minutes; sheet-fed scanners want their target inserted first.
    case run
    /// Throws away what was calibrated before.
    case clear
    /// The file in which the results are kept.
    case file
    /// Minutes for which results are valid.
    case expiry
    /// Makes the driver calibrate for the next scan, whatever results it has.
    case force
    /// Chooses when the driver calibrates by itself.
    case policy
    /// Has the scanner calibrate for every image, or better.
    case quality
    /// Makes the driver keep results from one scan to the next.
    case cache
}
