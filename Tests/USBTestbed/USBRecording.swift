import Foundation

/// A device for ``USBTestbed``: one of the recordings, on a port and with an address and a serial number of the test's choice.
///
/// The recordings are written by hand in umockdev's format, after USB 2.0, chapter 9 (descriptors), Documentation/ABI/testing/sysfs-bus-usb
/// (attributes) and the numbers that drivers and lists of USB devices publish.
public struct USBRecording: Sendable {
    /// The files in the folder `Recordings`.
    public enum Model: String, Sendable, CaseIterable {
        /// A hub in which other devices may be plugged: port `1-2`, theirs `1-2.3`.
        case hub
        /// Vendor-specific interface, no product of epson2.conf: Epson Perfection (04b8:0142).
        case epsonPerfection = "epson-perfection"
        /// No serial number, a driver with built-in numbers: Canon LiDE 110 (04a9:1909).
        case canonLiDE = "canon-lide"
        /// Named by epjitsu.conf: Fujitsu ScanSnap S300 (04c5:1156).
        case fujitsuScanSnap = "fujitsu-scansnap"
        /// A printer interface that usblp has, an IPP-over-USB interface, mass storage (03f0:c511).
        case hpAllInOne = "hp-all-in-one"
        /// Neither serial number nor texts (055f:021d).
        case scannerWithoutSerial = "scanner-without-serial"
        /// A serial number of invalid UTF-8 and control characters, a maker's name of 4 KiB, an empty product name (05d8:4002).
        case garbageStrings = "garbage-strings"
        /// The simulated scanner on a bus (1209:5053, of the test range of pid.codes).
        case simulatedScanner = "platensim"
        /// A pedal that types KEY_B (0c45:7403), with its event node.
        case footPedal = "foot-pedal"
    }

    /// What becomes of the recorded serial number.
    public enum Serial: Sendable {
        case asRecorded
        case missing
        case text(String)
    }

    public let model: Model
    /// Such as `1-1`, or `1-2.3` below a hub on `1-2`.
    public let port: String
    public let address: Int
    public let serial: Serial
    /// The number of the event node of a device that has one. umockdev uses each only once in the life of a test bed.
    public let eventNumber: Int

    public init(_ model: Model, port: String = "1-1", address: Int = 2, serial: Serial = .asRecorded, eventNumber: Int = 5) {
        self.model = model
        self.port = port
        self.address = address
        self.serial = serial
        self.eventNumber = eventNumber
    }

    /// The same device after a replug.
    public func replugged(address: Int, port: String? = nil, eventNumber: Int? = nil) -> USBRecording {
        USBRecording(model, port: port ?? self.port, address: address, serial: serial, eventNumber: eventNumber ?? self.eventNumber)
    }

    /// The event node of the device, where it has one.
    public var eventNode: String { "/dev/input/event\(eventNumber)" }

    /// The device's folder in sysfs, below those of the hubs between.
    public var devicePath: String {
        var path = "/devices/pci0000:00/0000:00:14.0/usb\(bus)"
        var name = ""
        for part in port.split(separator: ".") {
            name += name.isEmpty ? String(part) : ".\(part)"
            path += "/\(name)"
        }
        return path
    }

    private var bus: String { String(port.prefix { $0 != "-" }) }
}
