import Foundation
import LinuxSystem
import TestSupport

/// Folders laid out as sysfs lays out the USB bus, written by hand.
struct SysfsFolder {
    let scratch: ScratchFolder
    var path: String { scratch.path }

    init() throws {
        scratch = try ScratchFolder("sysfs")
    }

    func add(_ port: String, _ attributes: [String: String]) throws {
        for (name, value) in attributes { try scratch.write(value, to: "\(port)/\(name)") }
    }

    func add(_ port: String, bytes: Data, as attribute: String) throws {
        try bytes.write(to: URL(fileURLWithPath: scratch.path("\(port)/\(attribute)")))
    }

    func addInterface(_ port: String, _ number: Int, _ codes: String, driver: String? = nil) throws {
        let folder = "\(port)/\(port):1.\(number)"
        let parts = codes.split(separator: "/").map(String.init)
        try add(
            folder,
            [
                "bInterfaceNumber": "0\(number)\n", "bInterfaceClass": "\(parts[0])\n", "bInterfaceSubClass": "\(parts[1])\n",
                "bInterfaceProtocol": "\(parts[2])\n",
            ])
        if let driver {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path("\(folder)/driver"), withDestinationPath: "../../../../bus/usb/drivers/\(driver)")
        }
    }

    static let scanner = ["busnum": "1\n", "devnum": "5\n", "idVendor": "04b8\n", "idProduct": "0142\n"]
}
