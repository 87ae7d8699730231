/// The names of all options that a simulated scanner may have. Those of SANE's saneopts.h where it has one, else those of genesys, fujitsu,
/// avision, pixma and hp5590 in sane-backends 1.2.1.
enum OptionName: String, CaseIterable {
    case count = ""
    case standard
    case mode
    case source
    case preview
    case depth
    case resolution
    case resolutionDown = "y-resolution"
    case geometry
    case pageWidth = "page-width"
    case pageHeight = "page-height"
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
    case autofocus
    case lampOffTime = "lamp-off-time"
    case lampOffScan = "lamp-off-scan"
    case needCalibration = "need-calibration"
    case calibrate
    case clearCalibration = "clear-calibration"
    case calibrationFile = "calibration-file"
    case side
    case sensors
    case scanButton = "scan"
    case copyButton = "copy"
    case emailButton = "email"
    case buttonPressed = "button-pressed"
    case message
    case buttonUpdate = "button-update"
    case firstButton = "button-1"
    case secondButton = "button-2"
    case pageLoaded = "page-loaded"
    case pageTurned = "page-turned"
    case topEdge = "top-edge"
    case coverOpen = "cover-open"
    case function
    case doubleFeed = "double-feed"
    case totalCounter = "total-counter"
    case rollerCounter = "roller-counter"
    case updateCounters = "Update"
    case lampTime = "LAMP TIME"
    case serialNumber = "serial-number"

    /// Those that the driver has to ask the scanner for.
    static let hardware: Set<OptionName> = [
        .scanButton, .copyButton, .emailButton, .buttonPressed, .message, .firstButton, .secondButton, .pageLoaded, .pageTurned, .topEdge,
        .coverOpen, .function, .doubleFeed, .totalCounter, .rollerCounter,
    ]
}
