import Glibc
import LinuxSystem

/// The folder of one device in sysfs.
struct USBDeviceFolder {
    let path: String
    let port: String

    /// Bytes of an attribute that are looked at: sysfs gives a page at most.
    private static let attributeLimit = 4096

    /// Nil where the numbers that make a device are missing or unreadable, or where another device has taken the port meanwhile.
    func read() -> USBDevice? {
        guard let bus = number("busnum"), let address = number("devnum"), let vendor = identifier("idVendor"), let product = identifier("idProduct")
        else { return nil }
        let device = USBDevice(
            bus: bus, address: address, port: port, model: USBProductID(vendor: vendor, product: product), serial: text("serial"),
            manufacturer: text("manufacturer"), product: text("product"), interfaces: interfaces())
        // The address is new at every replug: where it is the same before and after, all that lies between belongs to one device.
        return number("devnum") == address && number("busnum") == bus ? device : nil
    }

    /// A decimal attribute from 1 on.
    func number(_ attribute: String) -> Int? {
        guard let text = text(attribute), let number = Int(text), number > 0 else { return nil }
        return number
    }

    private func identifier(_ attribute: String) -> UInt16? {
        text(attribute).flatMap { NumberText.hexadecimal($0) }
    }

    private func text(_ attribute: String) -> String? {
        (try? SmallFile.bytes(of: "\(path)/\(attribute)", limit: Self.attributeLimit)).flatMap(ReportedText.cleaned)
    }

    /// Interfaces have folders of their own below the device's, named `1-2.3:1.0` (configuration, then number).
    private func interfaces() -> [USBInterface] {
        let names = ((try? Folder.names(in: path)) ?? []).filter { $0.contains(":") }
        return names.compactMap(interface).sorted { $0.number < $1.number }
    }

    private func interface(_ name: String) -> USBInterface? {
        func code(_ attribute: String) -> UInt8? { text("\(name)/\(attribute)").flatMap { UInt8($0, radix: 16) } }
        guard let number = code("bInterfaceNumber"), let interfaceClass = code("bInterfaceClass"), let subclass = code("bInterfaceSubClass"),
            let protocolCode = code("bInterfaceProtocol")
        else { return nil }
        return USBInterface(
            number: number, interfaceClass: interfaceClass, subclass: subclass, protocolCode: protocolCode, kernelDriver: driver(of: name))
    }

    /// The name at the end of the link `driver`.
    private func driver(of interface: String) -> String? {
        LinkTarget.of("\(path)/\(interface)/driver").flatMap { target in
            target.split(separator: "/").last.flatMap { ReportedText.cleaned(Array($0.utf8)) }
        }
    }
}
