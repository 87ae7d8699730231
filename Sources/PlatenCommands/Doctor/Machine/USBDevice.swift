import Foundation
import LinuxSystem

/// A USB device as the kernel and udev describe it. Nothing is opened.
struct USBDevice: Sendable, Hashable {
    /// The kernel's name, which is the port, such as `1-2`.
    var name: String
    /// `vendor:product`, in lower-case hexadecimal.
    var identity: String
    /// What the device calls itself; empty where it says nothing.
    var product: String
    /// Path of the device node, without the root.
    var node: String
    /// Whether SANE's hardware database knows it as a scanner (libsane_matched).
    var isScanner: Bool
    var interfaces: [USBInterface]

    /// Whether it has an IPP-over-USB interface (class 7, subclass 1, protocol 4).
    var speaksIPP: Bool

    /// All devices that are plugged in. Nil: this machine has no USB.
    static func all(in surroundings: DoctorSurroundings) -> [USBDevice]? {
        let folder = surroundings.path("/sys/bus/usb/devices")
        guard let names = try? Folder.names(in: folder) else { return nil }
        return names.compactMap { device($0, among: names, surroundings) }
    }

    private static func device(_ name: String, among names: [String], _ surroundings: DoctorSurroundings) -> USBDevice? {
        let folder = surroundings.path("/sys/bus/usb/devices")
        func attribute(_ attribute: String) -> String? { Self.attribute(attribute, in: "\(folder)/\(name)") }
        // Interfaces, which lie in the same folder, have no bus number.
        guard let vendor = attribute("idVendor"), let product = attribute("idProduct"), let bus = attribute("busnum").flatMap(Int.init),
            let number = attribute("devnum").flatMap(Int.init)
        else { return nil }
        // The numbering of USB device nodes: Documentation/admin-guide/devices.txt, major 189.
        let database = surroundings.path("/run/udev/data/c189:\((bus - 1) * 128 + number - 1)")
        let properties = ((try? String(contentsOfFile: database, encoding: .utf8)) ?? "").split(separator: "\n")
        let node = [bus, number].map { String(repeating: "0", count: max(0, 3 - String($0).count)) + String($0) }.joined(separator: "/")
        let interfaces = names.filter { $0.hasPrefix("\(name):") }.map { interface($0, in: folder) }
        return USBDevice(
            name: name, identity: "\(vendor):\(product)".lowercased(), product: attribute("product") ?? "", node: "/dev/bus/usb/\(node)",
            isScanner: properties.contains("E:libsane_matched=yes"), interfaces: interfaces,
            speaksIPP: properties.contains { $0.hasPrefix("E:ID_USB_INTERFACES=") && $0.contains(":070104:") }
                || interfaces.contains { $0.kind == "07/01/04" })
    }

    private static func interface(_ name: String, in folder: String) -> USBInterface {
        let numbers = ["bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol"].map { attribute($0, in: "\(folder)/\(name)") ?? "" }
        let driver = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)/driver")
        return USBInterface(
            name: name, kind: numbers.joined(separator: "/").lowercased(), driver: driver?.split(separator: "/").last.map(String.init))
    }

    private static func attribute(_ name: String, in folder: String) -> String? {
        (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// For sentences.
    var title: String { product.isEmpty ? "USB device \(identity)" : "\(product) (\(identity))" }
}
