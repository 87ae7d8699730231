import Foundation
import Glibc
import TestSupport
import Testing
import USBDevices

@Suite("The port of an IPP-over-USB device", .timeLimit(.minutes(5)))
struct IPPUSBPortTests {
    private let device = USBDevice(
        bus: 1, address: 5, port: "1-2", model: USBProductID(vendor: 0x3f0, product: 0xc511), serial: "CN/123", manufacturer: "HP",
        product: "HP ENVY 5540 series")

    @Test("is read from the state file that ipp-usb names after the device")
    func state() throws {
        let folder = try ScratchFolder()
        #expect(IPPUSBPort.assigned(to: device, stateFolder: folder.path) == nil)
        try folder.write("; HP\n[device]\nhttp-port       = 60003\ndns-sd-name = \"HP\"\n", to: "03f0-c511-CN-123-HP-ENVY-5540-series.state")
        try folder.write("[device]\nhttp-port = 60004\n", to: "03f0-c511-CN-124-HP-ENVY-5540-series.state")
        #expect(IPPUSBPort.assigned(to: device, stateFolder: folder.path) == IPPUSBPort(60003))
    }

    @Test("puts the maker before a product's name that lacks it")
    func makeAndModel() throws {
        let folder = try ScratchFolder()
        let other = USBDevice(
            bus: 1, address: 5, port: "1-2", model: USBProductID(vendor: 0x4a9, product: 0x1), serial: nil, manufacturer: "Canon",
            product: "MF240 Series")
        try folder.write("[device]\nhttp-port=60001\n", to: "04a9-0001-Canon-MF240-Series.state")
        #expect(IPPUSBPort.assigned(to: other, stateFolder: folder.path) == IPPUSBPort(60001))
    }

    @Test("is found by numbers and serial where the names differ in white space, unless several would fit")
    func whiteSpace() throws {
        let folder = try ScratchFolder()
        try folder.write("[device]\nhttp-port = 60003\n", to: "03f0-c511-CN-123-HP-ENVY-5540-series--.state")
        #expect(IPPUSBPort.assigned(to: device, stateFolder: folder.path) == IPPUSBPort(60003))
        try folder.write("[device]\nhttp-port = 60004\n", to: "03f0-c511-CN-123-another.state")
        #expect(IPPUSBPort.assigned(to: device, stateFolder: folder.path) == nil)
    }

    @Test(
        "is nil where the file holds none",
        arguments: [
            "", "[device]\n", "http-port = 60000\n", "[device]\nhttp-port = 70000\n", "[device]\nhttp-port = 0\n", "[device]\nhttp-port\n",
            "[other]\nhttp-port = 60000\n", "[device]\nhttp-port = x\n",
        ])
    func damaged(text: String) throws {
        let folder = try ScratchFolder()
        try folder.write(text, to: "03f0-c511-CN-123-HP-ENVY-5540-series.state")
        #expect(IPPUSBPort.assigned(to: device, stateFolder: folder.path) == nil)
    }

    @Test("is waited for until a server takes connections")
    func answering() async throws {
        let server = try LateServer()
        let port = IPPUSBPort(server.port)
        #expect(await !port.waitUntilAnswering(before: .now + .milliseconds(60)))
        async let isAnswering = port.waitUntilAnswering(before: .now + .seconds(30))
        // The server opens while the wait runs or before it: both must end well.
        try server.listen()
        #expect(await isAnswering)
    }

    @Test("is not waited for beyond the deadline nor after the task is cancelled")
    func givingUp() async throws {
        let server = try LateServer()
        let port = IPPUSBPort(server.port)
        let start = ContinuousClock.now
        #expect(await !port.waitUntilAnswering(before: start + .milliseconds(100)))
        #expect(ContinuousClock.now - start >= .milliseconds(100))
        let waiting = Task { await port.waitUntilAnswering(before: .now + .seconds(3600)) }
        waiting.cancel()
        #expect(await !waiting.value)
    }
}
