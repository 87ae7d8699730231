import LinuxSystem

extension IPPUSBPort {
    /// Bytes of a state file at most; `ipp-usb` writes some 200.
    private static let stateFileLimit = 65_536

    /// The port that `ipp-usb` has given to a device. Nil where it has given none yet: it has not seen the device, or is not installed.
    ///
    /// The file outlives the device: a port that is known need not answer, see ``waitUntilAnswering(before:)``.
    public static func assigned(to device: USBDevice, stateFolder: String = defaultStateFolder) -> IPPUSBPort? {
        guard let name = stateFile(of: device, among: (try? Folder.names(in: stateFolder)) ?? []),
            let text = SmallFile.wholeText(of: "\(stateFolder)/\(name)", limit: stateFileLimit)
        else { return nil }
        return port(inState: text)
    }

    /// The file of exactly this device, or else the only one that begins with its numbers and serial.
    private static func stateFile(of device: USBDevice, among names: [String]) -> String? {
        let exact = "\(identifier(of: device)).state"
        if names.contains(exact) { return exact }
        // ipp-usb reads the texts from the device itself, white space included, which the kernel's and ours may lack.
        let start = identifier(vendorAndSerialOf: device) + "-"
        let alike = names.filter { $0.hasPrefix(start) && $0.hasSuffix(".state") }
        return device.serial != nil && alike.count == 1 ? alike[0] : nil
    }

    /// How `ipp-usb` names a device: numbers, serial, make and model, and a dash for all but ASCII letters, digits, dash and underscore
    /// (ipp-usb 0.9, usbcommon.go, UsbDeviceInfo.Ident).
    static func identifier(of device: USBDevice) -> String {
        let manufacturer = device.manufacturer ?? ""
        let product = device.product ?? ""
        let model = manufacturer.isEmpty || product.hasPrefix(manufacturer) ? product : "\(manufacturer) \(product)"
        return identifier(vendorAndSerialOf: device) + (model.isEmpty ? "" : "-" + plain(model))
    }

    private static func identifier(vendorAndSerialOf device: USBDevice) -> String {
        let numbers = "\(NumberText.fourDigits(device.model.vendor))-\(NumberText.fourDigits(device.model.product))"
        return numbers + (device.serial.map { "-" + plain($0) } ?? "")
    }

    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isPlain($0) ? $0 : "-" }))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z", "-", "_": true
        default: false
        }
    }

    /// `http-port` in the section `[device]`; `;` and `#` begin comments (ipp-usb 0.9, devstate.go).
    private static func port(inState text: String) -> IPPUSBPort? {
        var section: Substring = ""
        for line in text.split(whereSeparator: \.isNewline).map(ConfigurationText.trimmed) where !line.hasPrefix(";") && !line.hasPrefix("#") {
            if line.hasPrefix("["), line.hasSuffix("]") {
                section = line.dropFirst().dropLast()
            } else if section == "device", let equals = line.firstIndex(of: "="), ConfigurationText.trimmed(line[..<equals]) == "http-port" {
                guard let number = UInt16(ConfigurationText.trimmed(line[line.index(after: equals)...])), number > 0 else { return nil }
                return IPPUSBPort(number)
            }
        }
        return nil
    }
}
