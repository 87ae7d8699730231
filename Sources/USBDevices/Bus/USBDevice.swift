/// One device on the USB bus as the kernel describes it in sysfs. It is never opened to learn this.
public struct USBDevice: Hashable, Sendable {
    /// busnum.
    public let bus: Int
    /// devnum. It changes at every replug and is never part of an identity.
    public let address: Int
    /// The device's name in sysfs, such as `1-2.3`: bus, then the chain of ports. It stays as long as the cable stays.
    public let port: String
    public let model: USBProductID
    /// iSerial without white space at its ends. Nil where the device reports none; it may still be a worthless one, see ``identity``.
    public let serial: String?
    /// The manufacturer's name as the device reports it.
    public let manufacturer: String?
    /// The product's name as the device reports it.
    public let product: String?
    /// The interfaces of the active configuration by their number. Empty where the device has not been configured.
    public let interfaces: [USBInterface]

    public init(
        bus: Int, address: Int, port: String, model: USBProductID, serial: String? = nil, manufacturer: String? = nil, product: String? = nil,
        interfaces: [USBInterface] = []
    ) {
        self.bus = bus
        self.address = address
        self.port = port
        self.model = model
        self.serial = serial
        self.manufacturer = manufacturer
        self.product = product
        self.interfaces = interfaces
    }

    /// Whether one of the interfaces speaks IPP over USB. `ipp-usb` claims such a device as a whole.
    public var isIPPOverUSB: Bool { interfaces.contains { $0.isIPPOverUSB } }

    /// The device node, such as `/dev/bus/usb/001/005`.
    public var nodePath: String { "/dev/bus/usb/\(NumberText.threeDigits(bus))/\(NumberText.threeDigits(address))" }
}
