/// Where on the USB a device is now. Both numbers change at each replug.
public struct USBBusAddress: Sendable, Hashable {
    public let bus: Int
    public let device: Int

    public init(bus: Int, device: Int) {
        self.bus = bus
        self.device = device
    }
}
