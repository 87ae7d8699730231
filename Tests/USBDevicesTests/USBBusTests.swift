import Foundation
import TestSupport
import Testing
import USBDevices

@Suite("The USB bus as sysfs shows it")
struct USBBusTests {
    @Test("tells what a composite device is, with its interfaces and their kernel drivers")
    func composite() throws {
        let sysfs = try SysfsFolder()
        try sysfs.add(
            "1-2.3",
            [
                "busnum": "1\n", "devnum": "17\n", "idVendor": "03f0\n", "idProduct": "c511\n", "serial": " CN12345678 \n",
                "manufacturer": "HP\n", "product": "HP ENVY 5540 series\n",
            ])
        try sysfs.addInterface("1-2.3", 1, "07/01/04")
        try sysfs.addInterface("1-2.3", 0, "07/01/02", driver: "usblp")
        let device = try #require(USBBus(folder: sysfs.path).device(port: "1-2.3"))
        #expect(device.bus == 1 && device.address == 17 && device.port == "1-2.3")
        #expect(device.model.description == "03f0:c511")
        #expect(device.serial == "CN12345678" && device.manufacturer == "HP" && device.product == "HP ENVY 5540 series")
        #expect(device.interfaces.map(\.number) == [0, 1])
        #expect(device.interfaces.map(\.kernelDriver) == ["usblp", nil])
        #expect(device.isIPPOverUSB)
        #expect(device.identity == "usb:03f0:c511:CN12345678")
        #expect(device.nodePath == "/dev/bus/usb/001/017")
    }

    @Test("finds a device by its address, and none by another's")
    func address() throws {
        let sysfs = try SysfsFolder()
        try sysfs.add("usb1", ["busnum": "1\n", "devnum": "1\n", "idVendor": "1d6b\n", "idProduct": "0002\n"])
        try sysfs.add("1-1", SysfsFolder.scanner)
        try sysfs.add("1-1:1.0", SysfsFolder.scanner)
        let bus = USBBus(folder: sysfs.path)
        #expect(bus.device(bus: 1, address: 5)?.port == "1-1")
        #expect(bus.device(bus: 1, address: 6) == nil)
        #expect(bus.devices().map(\.port) == ["1-1", "usb1"])
    }

    @Test(
        "passes over devices whose numbers are missing, halves or nonsense",
        arguments: [
            ["devnum": ""], ["devnum": "five"], ["devnum": "-1"], ["busnum": "0"], ["idVendor": "04g8"], ["idProduct": "12345"], ["idVendor": "+4b8"],
        ])
    func nonsense(change: [String: String]) throws {
        let sysfs = try SysfsFolder()
        try sysfs.add("1-1", SysfsFolder.scanner.merging(change) { $1 })
        #expect(USBBus(folder: sysfs.path).devices().isEmpty)
    }

    @Test("passes over interfaces whose codes are missing, and attributes that are folders or pipes")
    func damaged() throws {
        let sysfs = try SysfsFolder()
        try sysfs.add("1-1", SysfsFolder.scanner)
        try sysfs.addInterface("1-1", 0, "ff/ff/ff")
        try FileManager.default.removeItem(atPath: sysfs.scratch.path("1-1/1-1:1.0/bInterfaceClass"))
        try sysfs.addInterface("1-1", 1, "08/06/50")
        try FileManager.default.createDirectory(atPath: sysfs.scratch.path("1-1/serial"), withIntermediateDirectories: false)
        #expect(mkfifo(sysfs.scratch.path("1-1/product"), 0o600) == 0)
        let device = try #require(USBBus(folder: sysfs.path).device(port: "1-1"))
        #expect(device.serial == nil && device.product == nil)
        #expect(device.interfaces.map(\.number) == [1])
    }

    @Test("is empty where there is no USB, and follows no name out of its folder")
    func missing() throws {
        let sysfs = try SysfsFolder()
        try sysfs.add("inner/1-1", SysfsFolder.scanner)
        #expect(USBBus(folder: "/nonexistent").devices().isEmpty)
        let bus = USBBus(folder: sysfs.scratch.path("inner"))
        for name in ["../inner/1-1", "..", ".", "", "1-1/../1-1"] { #expect(bus.device(port: name) == nil) }
        #expect(bus.device(port: "1-1") != nil)
    }
}
