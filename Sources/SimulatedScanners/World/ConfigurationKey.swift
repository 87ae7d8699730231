/// Every key of scanner.conf. All may be left out; each but `fault` may stand once.
enum ConfigurationKey: String, CaseIterable {
    // What it is

    /// `flatbed`, the default and so far the only one.
    case scannerClass = "class"
    /// What SANE reports. Default `Platen`.
    case vendor
    /// What SANE reports. Default `Simulated Flatbed`.
    case model
    /// Option `serial-number`; also the seed of what makes this sensor unlike another. Default: the subfolder's name.
    case serial
    /// Width of the glass in millimetres, 10 to 2000. Default 216.
    case bedWidth = "bed-width"
    /// Length of the glass in millimetres, 10 to 2000. Default 300.
    case bedHeight = "bed-height"

    // How it delivers

    /// Bytes a second, at most; 0, the default, means as fast as possible.
    case pace
    /// Bytes a `sane_read` at most; 0, the default, means as many as are asked for. Odd numbers end in the middle of samples.
    case readLimit = "read-limit"
    /// Bytes that follow the pixels of every line, 0 to 4096. Default 0.
    case linePadding = "line-padding"
    /// Seconds that the lamp needs after `sane_open`, 0 to 3600; `sane_start` waits for it. Default 0.
    case warmUp = "warm-up"

    // How it sees

    /// Standard deviation of the noise of each sample, in 8-bit units, 0 to 64. Default 0.
    case noise
    /// Standard deviation of the gain of the sensor's columns, in per cent, 0 to 30. Default 0. `calibrate` removes nine tenths of it.
    case gainVariation = "gain-variation"
    /// Added to each sample, in 8-bit units, -64 to 64. Default 0.
    case offset

    // What lies on the glass

    /// `generated`, the default, or `none`: the glass is empty.
    case page
    /// Which generated page, 0 to 2^64 - 1. Default 1.
    case seed
    /// An image to put on the glass instead: TIFF, PNG or JPEG, from the subfolder or with an absolute path. Its size is that of its
    /// resolution tag, 300 dpi where it has none.
    case document
    /// Where the left edge of page or document lies, in millimetres from the glass's left edge, -2000 to 2000. Default 0.
    case documentX = "document-x"
    /// Where its top edge lies. Default 0.
    case documentY = "document-y"
    /// Width of the generated page in millimetres, 10 to 2000. Default 210.
    case pageWidth = "page-width"
    /// Height of the generated page in millimetres, 10 to 2000. Default 297.
    case pageHeight = "page-height"

    // What goes wrong

    /// A fault that happens every time, see ``Fault``; may stand several times. Faults that happen once stand in the file `fault`.
    case fault
}
