import Foundation
import LinuxSystem
import TestSupport
import Testing
import USBDevices

@Suite("Who uses a USB device")
struct USBDeviceUseTests {
    private let device = USBDevice(
        bus: 1, address: 5, port: "1-2", model: USBProductID(vendor: 0x4b8, product: 0x142),
        interfaces: [
            USBInterface(number: 0, interfaceClass: 7, subclass: 1, protocolCode: 2, kernelDriver: "usblp"),
            USBInterface(number: 1, interfaceClass: 255, subclass: 255, protocolCode: 255),
        ])

    @Test("is told by the kernel's drivers and by the processes that have its node open")
    func holders() throws {
        let folder = try ScratchFolder()
        try folder.write("scanimage\n", to: "4711/comm")
        try folder.write("other\n", to: "42/comm")
        for process in ["4711", "42"] { try Folder.create(folder.path("\(process)/fd"), permissions: 0o755) }
        try FileManager.default.createSymbolicLink(atPath: folder.path("4711/fd/7"), withDestinationPath: "/dev/bus/usb/001/005")
        try FileManager.default.createSymbolicLink(atPath: folder.path("42/fd/7"), withDestinationPath: "/dev/bus/usb/001/006")
        try folder.write("", to: "self")
        let use = USBDeviceUse(of: device, processes: folder.path)
        #expect(use.nodePath == "/dev/bus/usb/001/005")
        #expect(use.boundInterfaces.map(\.kernelDriver) == ["usblp"])
        #expect(use.holders == [NodeHolder(process: 4711, program: "scanimage")])
        #expect(!use.isIncomplete)
    }

    @Test("is incomplete where there are no processes to see")
    func nothing() throws {
        let folder = try ScratchFolder()
        #expect(USBDeviceUse(of: device, processes: folder.path).isIncomplete)
        #expect(USBDeviceUse(of: device, processes: folder.path("missing")).isIncomplete)
    }
}
