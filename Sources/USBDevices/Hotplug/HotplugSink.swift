import CUSB

/// Turns libusb's callbacks into events.
final class HotplugSink: Sendable {
    private let continuation: AsyncStream<HotplugEvent>.Continuation

    init(_ continuation: AsyncStream<HotplugEvent>.Continuation) {
        self.continuation = continuation
    }

    /// Called by libusb. Reads only what libusb keeps in memory: the device may already be gone, and is never opened.
    func note(_ device: OpaquePointer, hasArrived: Bool) {
        var descriptor = libusb_device_descriptor()
        guard libusb_get_device_descriptor(device, &descriptor) == 0 else { return }
        let known = HotplugDevice(
            bus: Int(libusb_get_bus_number(device)), address: Int(libusb_get_device_address(device)), port: Self.port(of: device),
            model: USBProductID(vendor: descriptor.idVendor, product: descriptor.idProduct))
        continuation.yield(hasArrived ? .arrived(known) : .left(known))
    }

    func finish() {
        continuation.finish()
    }

    /// The name that sysfs gives the port: `usb1` for a root hub, else the bus and the chain of ports, such as `1-2.3`.
    private static func port(of device: OpaquePointer) -> String {
        let bus = libusb_get_bus_number(device)
        // USB 3.0 allows a chain of seven (libusb.h).
        var numbers = [UInt8](repeating: 0, count: 7)
        let count = libusb_get_port_numbers(device, &numbers, Int32(numbers.count))
        guard count > 0 else { return "usb\(bus)" }
        return "\(bus)-" + numbers[..<Int(count)].map(String.init).joined(separator: ".")
    }
}
