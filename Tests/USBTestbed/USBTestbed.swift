import Foundation
import TestSupport

/// A machine's USB bus and input devices that a test makes up and changes while programs watch them: umockdev's test bed, in a process of its
/// own. Programs see it that are started with ``environment``; the test's own process does not.
public final class USBTestbed {
    /// What a program needs in its environment in order to see this bus instead of the machine's.
    public let environment: [String: String]
    /// The test bed's folder, with `sys` and `dev` in it.
    public let rootFolder: String

    private let program: HelperProgram
    private let scratch: ScratchFolder
    private var plugged: [String: USBRecording] = [:]

    /// Whether this machine has what a test bed needs.
    public static var isAvailable: Bool {
        ["/usr/bin/umockdev-wrapper", "/usr/local/bin/umockdev-wrapper"].contains { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A bus with its root hub and nothing else.
    public init() throws {
        scratch = try ScratchFolder("usb-testbed")
        program = try HelperProgram(["umockdev-wrapper", BuildFolder.program("usb-testbed")])
        let words = try program.readLine().split(separator: "\t")
        guard words.count == 2, words[0] == "ready" else { throw TestbedError("usb-testbed did not start: \(words)") }
        rootFolder = String(words[1])
        environment = ["UMOCKDEV_DIR": rootFolder, "LD_PRELOAD": "libumockdev-preload.so.0"]
        try run("add", BuildFolder.recording("root-hub.umockdev"))
    }

    /// Puts a device into its port, which must be empty. Its attributes and nodes are there when this returns, and the events on their way.
    public func plug(_ device: USBRecording) throws {
        guard plugged[device.port] == nil else { throw TestbedError("port \(device.port) is taken") }
        if let description = try device.eventNodeDescription() {
            try run("ioctl", device.eventNode, scratch.write(description, to: "\(device.eventNumber).ioctl"))
        }
        try run("add", scratch.write(device.text(), to: "\(device.port).umockdev"))
        plugged[device.port] = device
    }

    /// Pulls the device out of a port.
    public func unplug(port: String) throws {
        guard let device = plugged.removeValue(forKey: port) else { throw TestbedError("port \(port) is empty") }
        if device.model == .footPedal { try run("hang-up", device.eventNode) }
        for path in try device.devicePaths() { try run("remove", "/sys\(path)") }
    }

    /// Changes a file in the device's folder in sysfs.
    public func setAttribute(port: String, _ name: String, to value: Data) throws {
        guard let device = plugged[port] else { throw TestbedError("port \(port) is empty") }
        try run("attribute", "/sys\(device.devicePath)", name, Self.hexadecimal(value))
    }

    /// Sends what the device's event node then delivers.
    public func send(_ records: [InputRecord], port: String) throws {
        guard let device = plugged[port] else { throw TestbedError("port \(port) is empty") }
        try run("write", device.eventNode, Self.hexadecimal(Data(records.flatMap(\.bytes))))
    }

    private func run(_ words: String...) throws {
        try program.write(words.joined(separator: "\t"))
        let answer = try program.readLine()
        guard answer == "done" else { throw TestbedError("\(words.joined(separator: " ")): \(answer)") }
    }

    private static func hexadecimal(_ data: Data) -> String {
        data.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }.joined()
    }
}
