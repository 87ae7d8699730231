/// A USB device as the kernel shows it now.
struct USBDevice: Equatable {
    /// Where the kernel lists USB devices (Documentation/ABI/testing/sysfs-bus-usb). Interfaces, such as `1-2:1.0`, lie there as well.
    private static let folder = "/sys/bus/usb/devices"

    /// The port's name.
    let name: String
    let bus: Int
    let number: Int

    /// The first device that fits, by the name of its port.
    init?(_ identity: USBIdentity) {
        guard identity.isGiven else { return nil }
        let device = SmallFile.names(in: Self.folder).lazy.compactMap { USBDevice(name: $0, identity) }.first
        guard let device else { return nil }
        self = device
    }

    private init?(name: String, _ identity: USBIdentity) {
        guard identity.port == nil || identity.port == name,
            UInt16(Self.text("idVendor", of: name), radix: 16) == identity.vendor,
            UInt16(Self.text("idProduct", of: name), radix: 16) == identity.product,
            identity.serial == nil || identity.serial == Self.text("serial", of: name)
        else { return nil }
        self.init(name: name)
    }

    private init?(name: String) {
        guard let bus = Int(Self.text("busnum", of: name)), let number = Int(Self.text("devnum", of: name)) else { return nil }
        self.name = name
        self.bus = bus
        self.number = number
    }

    /// As sanei_usb of sane-backends names devices.
    var saneName: String { "libusb:\(Self.threeDigits(bus)):\(Self.threeDigits(number))" }

    /// Whether it was not pulled out since, nor another put in its place: a device number is not used again before all others are.
    var isStillThere: Bool { USBDevice(name: name) == self }

    private static func threeDigits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// Empty where there is no such attribute.
    private static func text(_ attribute: String, of device: String) -> String {
        SmallFile.attribute("\(folder)/\(device)/\(attribute)")
    }
}
