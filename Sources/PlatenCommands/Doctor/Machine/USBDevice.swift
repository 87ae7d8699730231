import Foundation
import LinuxSystem

/// A USB device as the kernel and udev describe it. Nothing is opened.
struct USBDevice: Sendable, Hashable {
    /// `vendor:product`, in hexadecimal.
    var identity: String
    /// What the device calls itself; empty where it says nothing.
    var product: String
    /// Path of the device node, without the root.
    var node: String
    /// Whether SANE's hardware database knows it as a scanner (libsane_matched).
    var isScanner: Bool
    /// Whether it has an IPP-over-USB interface (class 7, subclass 1, protocol 4).
    var speaksIPP: Bool

    /// All devices that are plugged in. Nil: this machine has no USB.
    static func all(in surroundings: DoctorSurroundings) -> [USBDevice]? {
        let folder = surroundings.path("/sys/bus/usb/devices")
        guard let names = try? Folder.names(in: folder) else { return nil }
        return names.compactMap { device("\(folder)/\($0)", surroundings) }
    }

    private static func device(_ folder: String, _ surroundings: DoctorSurroundings) -> USBDevice? {
        func attribute(_ name: String) -> String? {
            (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        // Interfaces, which lie in the same folder, have no bus number.
        guard let vendor = attribute("idVendor"), let product = attribute("idProduct"), let bus = attribute("busnum").flatMap(Int.init),
            let number = attribute("devnum").flatMap(Int.init)
        else { return nil }
        // The numbering of USB device nodes: Documentation/admin-guide/devices.txt, major 189.
        let database = surroundings.path("/run/udev/data/c189:\((bus - 1) * 128 + number - 1)")
        let properties = ((try? String(contentsOfFile: database, encoding: .utf8)) ?? "").split(separator: "\n")
        let node = [bus, number].map { String(repeating: "0", count: max(0, 3 - String($0).count)) + String($0) }.joined(separator: "/")
        return USBDevice(
            identity: "\(vendor):\(product)", product: attribute("product") ?? "", node: "/dev/bus/usb/\(node)",
            isScanner: properties.contains("E:libsane_matched=yes"),
            speaksIPP: properties.contains { $0.hasPrefix("E:ID_USB_INTERFACES=") && $0.contains(":070104:") })
    }

    /// For sentences.
    var title: String { product.isEmpty ? "USB device \(identity)" : "\(product) (\(identity))" }
}
