import LinuxSystem

/// Reads what the kernel knows of the devices on the USB bus (sysfs, Documentation/ABI/testing/sysfs-bus-usb and sysfs-devices-… in the
/// kernel's tree).
///
/// No device is opened, no attribute makes the kernel talk to a device. Every call reads anew; a device that goes while it is read is not
/// there.
public struct USBBus: Sendable {
    private let folder: String

    /// - Parameter folder: where the kernel lists the devices, each in a folder named after its port.
    public init(folder: String = "/sys/bus/usb/devices") {
        self.folder = folder
    }

    /// All devices, root hubs included, sorted by their ports' names. Empty where there is no USB.
    public func devices() -> [USBDevice] {
        ((try? Folder.names(in: folder)) ?? []).compactMap { device(port: $0) }
    }

    /// The device on a port such as `1-2.3`, nil where there is none.
    public func device(port: String) -> USBDevice? {
        guard Self.isPortName(port) else { return nil }
        return USBDeviceFolder(path: "\(folder)/\(port)", port: port).read()
    }

    /// The device that the kernel has just given this address to, nil where it is gone.
    public func device(bus: Int, address: Int) -> USBDevice? {
        for port in (try? Folder.names(in: folder)) ?? [] where Self.isPortName(port) {
            let candidate = USBDeviceFolder(path: "\(folder)/\(port)", port: port)
            if candidate.number("busnum") == bus, candidate.number("devnum") == address { return candidate.read() }
        }
        return nil
    }

    /// `1-2.3` or `usb1`, but not an interface (`1-2.3:1.0`), and nothing that leads out of the folder.
    private static func isPortName(_ name: String) -> Bool {
        name.first?.isLetter == true || name.first?.isNumber == true ? !name.contains { $0 == ":" || $0 == "/" } : false
    }
}
