import LinuxSystem

/// Why devices cannot be watched. The caller can go on without: devices are then found by looking only.
public enum HotplugFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// libusb was built without hotplug.
    case unsupported
    /// A call of libusb failed, with its own name for the error.
    case library(call: String, error: String)
    case thread(SystemError)

    public var description: String {
        let reason =
            switch self {
            case .unsupported: "libusb was built without hotplug support"
            case .library(let call, let error): "\(call): \(error)"
            case .thread(let error): "\(error)"
            }
        return
            "USB devices cannot be watched (\(reason)): let the service use AF_NETLINK sockets (RestrictAddressFamilies=), or look for scanners by hand"
    }
}
