/// What was asked of a driver when it failed.
public enum SaneOperation: String, Sendable, Hashable, CustomStringConvertible {
    case initialise = "starting libsane"
    case listDevices = "listing the devices"
    case open = "opening the scanner"
    case describeOptions = "listing the options"
    case readOption = "reading an option"
    case setOption = "setting an option"
    case setAutomatically = "letting the driver choose an option"
    case press = "pressing a button option"
    case readParameters = "reading the parameters"
    case start = "starting a page"
    case read = "reading a page"

    public var description: String { rawValue }
}
