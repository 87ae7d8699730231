/// A device came or went.
public enum HotplugEvent: Hashable, Sendable {
    /// The kernel and udev know the device. The access list that lets group `scanner` in may still be on its way: Debian's rule for libsane
    /// sets it by a program after all other rules.
    case arrived(HotplugDevice)
    case left(HotplugDevice)

    public var device: HotplugDevice {
        switch self {
        case .arrived(let device), .left(let device): device
        }
    }
}
