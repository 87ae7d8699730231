/// The names of all options that a simulated scanner may have. Those of SANE's saneopts.h where it has one, else those of genesys, avision and
/// hp5590 in sane-backends 1.2.1.
enum OptionName: String {
    case count = ""
    case standard
    case mode
    case source
    case preview
    case depth
    case resolution
    case geometry
    case left = "tl-x"
    case top = "tl-y"
    case right = "br-x"
    case bottom = "br-y"
    case enhancement
    case brightness
    case contrast
    case threshold
    case customGamma = "custom-gamma"
    case gammaTable = "gamma-table"
    case advanced
    case lampOffTime = "lamp-off-time"
    case needCalibration = "need-calibration"
    case calibrate
    case clearCalibration = "clear-calibration"
    case sensors
    case scanButton = "scan"
    case copyButton = "copy"
    case emailButton = "email"
    case buttonPressed = "button-pressed"
    case coverOpen = "cover-open"
    case serialNumber = "serial-number"
}
