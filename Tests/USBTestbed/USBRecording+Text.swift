import Foundation

extension USBRecording {
    /// The recording with the port, address, serial number and event node of this device.
    func text() throws -> String {
        let recorded = try String(contentsOfFile: BuildFolder.recording("\(model.rawValue).umockdev"), encoding: .utf8)
        var lines = recorded.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in rewritten(String(line)) }
        if case .text(let serial) = serial, let place = lines.firstIndex(where: { $0.hasPrefix("A: speed=") }) {
            lines.insert("A: serial=\(serial)\\n", at: place)
        }
        return lines.joined(separator: "\n")
    }

    /// The folders in sysfs of the device and its parts, innermost first.
    func devicePaths() throws -> [String] {
        try text().split(separator: "\n").filter { $0.hasPrefix("P: ") }.map { String($0.dropFirst(3)) }
            .sorted { $0.split(separator: "/").count > $1.split(separator: "/").count }
    }

    /// The description of the event node's ioctls, nil for a device without one.
    func eventNodeDescription() throws -> String? {
        guard model == .footPedal else { return nil }
        return try String(contentsOfFile: BuildFolder.recording("\(model.rawValue).ioctl"), encoding: .utf8)
            .replacingOccurrences(of: "/dev/input/event5", with: eventNode)
    }

    private func rewritten(_ line: String) -> String? {
        let bus = port.prefix { $0 != "-" }
        let node = "bus/usb/\(Self.threeDigits(String(bus)))/\(Self.threeDigits(String(address)))"
        let replaced =
            switch line.prefix(while: { $0 != "=" }) {
            case "E: BUSNUM": "E: BUSNUM=\(Self.threeDigits(String(bus)))"
            case "E: DEVNUM": "E: DEVNUM=\(Self.threeDigits(String(address)))"
            case "E: DEVNAME" where line.contains("bus/usb"): "E: DEVNAME=/dev/\(node)"
            case "E: MINOR" where line != "E: MINOR=69": "E: MINOR=\(address - 1)"
            case "A: busnum": "A: busnum=\(bus)\\n"
            case "A: devnum": "A: devnum=\(address)\\n"
            case "A: devpath": "A: devpath=\(port.drop { $0 != "-" }.dropFirst())\\n"
            case "A: dev" where line.hasPrefix("A: dev=189:"): "A: dev=189:\(address - 1)"
            case "N: bus/usb/001/002": "N: \(node)" + line.drop { $0 != "=" }
            default: line
            }
        if case .asRecorded = serial {} else if replaced.contains(": serial=") { return nil }
        guard replaced.hasPrefix("P: ") else { return withEventNumber(replaced) }
        let path = replaced.replacingOccurrences(of: "/1-1:1.", with: "/\(port):1.")
            .replacingOccurrences(of: "/devices/pci0000:00/0000:00:14.0/usb1/1-1", with: devicePath)
        return withEventNumber(path)
    }

    /// Event nodes have the minor numbers from 64 on (Documentation/admin-guide/devices.txt).
    private func withEventNumber(_ line: String) -> String {
        guard model == .footPedal else { return line }
        return line.replacingOccurrences(of: "event5", with: "event\(eventNumber)").replacingOccurrences(of: "input5", with: "input\(eventNumber)")
            .replacingOccurrences(of: "E: MINOR=69", with: "E: MINOR=\(64 + eventNumber)")
            .replacingOccurrences(of: "dev=13:69", with: "dev=13:\(64 + eventNumber)")
    }

    private static func threeDigits(_ number: String) -> String { String(repeating: "0", count: max(0, 3 - number.count)) + number }
}
