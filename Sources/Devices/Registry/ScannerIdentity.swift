import PlatenModel
import USBDevices

/// What a scanner is recognised by when its SANE name changes.
struct ScannerIdentity: Sendable, Hashable {
    /// USB vendor:product:serial read from sysfs (never by opening the device), else the USB port path; of others the driver's own name
    /// without what changes from one start to the next.
    var text: String
    /// The device on the bus, where it is known to be there.
    var usb: USBDevice?

    /// Identities of what one driver lists. Two devices never get the same: where serials are, the port tells them apart.
    static func of(_ devices: [ReportedDevice], on bus: USBBus) -> [ScannerIdentity] {
        let present = bus.devices()
        var taken: Set<String> = []
        return devices.map { device in
            var identity = of(device, among: present)
            if taken.contains(identity.text), let usb = identity.usb { identity.text = "usb:\(usb.model):port-\(usb.port)" }
            var number = 2
            let text = identity.text
            while taken.contains(identity.text) {
                identity.text = "\(text)#\(number)"
                number += 1
            }
            taken.insert(identity.text)
            return identity
        }
    }

    private static func of(_ device: ReportedDevice, among present: [USBDevice]) -> ScannerIdentity {
        let name = SaneDeviceName(device.name)
        let usb = present.first { candidate in
            // A device of another machine has that machine's address.
            guard name.remoteHost == nil else { return false }
            if let address = name.usbAddress { return candidate.bus == address.bus && candidate.address == address.device }
            // Some drivers put the device's own numbers, or its serial number, into the name in place of an address.
            guard let serial = name.serial, candidate.serial == serial else { return false }
            guard let identifiers = name.usbIdentifiers else { return true }
            return candidate.model.description == "\(identifiers.vendor):\(identifiers.product)"
        }
        if let usb { return ScannerIdentity(text: usb.identity, usb: usb) }
        return ScannerIdentity(text: name.stableIdentity(model: device.model), usb: nil)
    }
}
