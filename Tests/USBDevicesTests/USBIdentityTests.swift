import Foundation
import Testing
import USBDevices

@Suite("What a USB device is recognised by")
struct USBIdentityTests {
    private func device(serial: String?) -> USBDevice {
        USBDevice(bus: 1, address: 5, port: "1-2.3", model: USBProductID(vendor: 0x4b8, product: 0x142), serial: serial)
    }

    @Test("is its serial number where that can be trusted", arguments: ["X3BW004712", "1", "0000001", "J5NY 0123", "Zürich-7"])
    func trusted(serial: String) {
        #expect(device(serial: serial).identity == "usb:04b8:0142:\(serial)")
    }

    @Test(
        "is its port where the serial number is missing or worthless",
        arguments: [nil, "", "0", "0000000", "FFFFFFFFFFFF", "123456789", "0123456789abcdef", "Serial Number", "n/a", "AB\u{FFFD}C"])
    func untrusted(serial: String?) {
        #expect(device(serial: serial).identity == "usb:04b8:0142:port-1-2.3")
    }

    @Test("is its port where the serial number is garbage, and the garbage is harmless")
    func garbage() throws {
        let garbage: [(Data, Bool)] = [
            (Data([0xff, 0xfe, 0x41, 0x0a]), true), (Data([UInt8](repeating: 0x41, count: 4096)), true),
            (Data("\u{1b}[2JAB12\n".utf8), true), (Data("12\u{202e}34".utf8), true), (Data("\n\n".utf8), false), (Data(), false),
            (Data([0, 0, 0]), false), (Data((0..<5000).map { UInt8($0 % 61 + 33) }), true),
        ]
        for (bytes, isReported) in garbage {
            let sysfs = try SysfsFolder()
            try sysfs.add("1-2.3", SysfsFolder.scanner)
            try sysfs.add("1-2.3", bytes: bytes, as: "serial")
            let device = try #require(USBBus(folder: sysfs.path).device(port: "1-2.3"))
            #expect((device.serial != nil) == isReported)
            #expect((device.serial ?? "").unicodeScalars.count <= 127)
            #expect(!(device.serial ?? "").contains("\u{1b}"))
            #expect(device.identity == "usb:04b8:0142:port-1-2.3")
        }
    }

    @Test("is read from and written to text as lsusb writes it")
    func modelText() {
        #expect(USBProductID("04b8:0142") == USBProductID(vendor: 0x4b8, product: 0x142))
        #expect(USBProductID("4B8:142")?.description == "04b8:0142")
        for text in ["", "04b8", "04b8:", "04b8:0142:1", "0x04b8:0142", "04b8:00142", "-4b8:0142", "zzzz:0142"] { #expect(USBProductID(text) == nil) }
    }
}
