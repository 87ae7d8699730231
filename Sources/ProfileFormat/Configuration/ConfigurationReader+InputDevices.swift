import PlatenModel

extension ConfigurationReader {
    /// - Parameter names: gets the name of every device, of those too that are left out for another wrong value.
    static func inputDevices(_ value: ValueReader, names: inout [String]) -> [InputDeviceConfiguration]? {
        value.list { inputDevice($0, names: &names) }
    }

    private static func inputDevice(_ value: ValueReader, names: inout [String]) -> InputDeviceConfiguration? {
        guard let device = value.group(InputDeviceKey.self) else { return nil }
        guard let nameValue = device[.name] else {
            device.log.note(at: device.place, "an input device lacks the key name", hint: "Write name: and a word by which triggers speak of it.")
            return nil
        }
        guard let name = nameValue.stableName() else { return nil }
        if names.contains(name) { nameValue.refuse("a name that no other input device has") }
        names.append(name)
        guard device[.usb] != nil || device[.match] != nil else {
            // Any device at all would take the keys of the machine's own keyboard.
            device.log.note(
                at: device.place, "an input device lacks the keys usb and match",
                hint: "Write usb: and its vendor and product as lsusb shows them, or match: and its name as /proc/bus/input/devices shows it.")
            return nil
        }
        var configuration = InputDeviceConfiguration(name: name)
        configuration.identifier = device[.usb]?.usbIdentifier()
        configuration.match = device[.match]?.text()
        device[.grab]?.bool().map { configuration.grab = $0 }
        return configuration
    }
}
