/// What is known of a device at the moment in which it comes or goes, without opening it.
public struct HotplugDevice: Hashable, Sendable {
    public let bus: Int
    /// The device number, which is new at every replug.
    public let address: Int
    /// The name of the port in sysfs, such as `1-2.3`.
    public let port: String
    public let model: USBProductID

    public init(bus: Int, address: Int, port: String, model: USBProductID) {
        self.bus = bus
        self.address = address
        self.port = port
        self.model = model
    }
}
