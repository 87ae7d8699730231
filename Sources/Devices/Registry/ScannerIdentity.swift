import Foundation
import LinuxSystem
import PlatenModel

/// What a scanner is recognised by when its SANE name changes.
enum ScannerIdentity {
    /// USB vendor:product:serial read from sysfs (never by opening the device), else the USB port path; for any other device the driver's own
    /// name without what changes from one start to the next.
    static func of(_ device: ReportedDevice, sysfs: String = "/sys/bus/usb/devices") -> String {
        guard let address = USBAddress(deviceName: device.name) else { return device.name }
        for port in (try? Folder.names(in: sysfs)) ?? [] where !port.contains(":") {
            let folder = "\(sysfs)/\(port)"
            guard read(folder, "busnum").flatMap(Int.init) == address.bus, read(folder, "devnum").flatMap(Int.init) == address.device else {
                continue
            }
            let vendor = read(folder, "idVendor") ?? "0000"
            let product = read(folder, "idProduct") ?? "0000"
            let serial = read(folder, "serial") ?? ""
            return serial.isEmpty ? "usb:\(vendor):\(product):port-\(port)" : "usb:\(vendor):\(product):\(serial)"
        }
        return device.name
    }

    private static func read(_ folder: String, _ attribute: String) -> String? {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(attribute)") else { return nil }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
