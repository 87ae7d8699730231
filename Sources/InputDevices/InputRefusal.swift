import LinuxSystem

/// What an input device, or the kernel for it, did not allow.
public enum InputRefusal: Hashable, Sendable, CustomStringConvertible {
    /// The node could not be opened, and udev did not change that in time.
    case open(SystemError)
    /// The node is no event device that libevdev understands.
    case unusable(SystemError)
    /// Another program has the device for itself, or the kernel refuses. The keys are read all the same, and others get them too.
    case grab(SystemError)

    public var description: String {
        switch self {
        case .open(let error):
            "\(error): give group platen access with a udev rule for the device, and the service with DeviceAllow=char-input"
        case .unusable(let error): "\(error): not an event device; name another node's device in the configuration"
        case .grab(let error): "\(error): other programs get the device's keys, too; end the one that has grabbed it (a desktop, evtest)"
        }
    }
}
