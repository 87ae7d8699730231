/// A SANE device name taken apart: `epson2:libusb:001:005`, `net:scanhost:fujitsu:fi-7160:12345`.
///
/// Every driver makes its names in its own way (``DeviceNameForm``), and some hold numbers that change with each start. Any text is a
/// name; what it does not hold is nil.
public struct SaneDeviceName: Sendable, Hashable {
    /// The name as `sane_open` takes it.
    public let text: String
    /// The driver that this machine's libsane hands the name to: the part before the first colon.
    public let driver: String
    /// The machine whose `saned` has the device, in lower case. Nil for a device of this machine.
    public let remoteHost: String?
    /// The driver that talks to the device: the one at ``remoteHost`` where there is one. Empty where the name does not tell it.
    public let servingDriver: String
    /// Where the device is on the USB of the machine that has it.
    public internal(set) var usbAddress: USBBusAddress?
    /// The device's own USB numbers, where the driver puts them into the name.
    public internal(set) var usbIdentifiers: USBIdentifiers?
    /// The serial number, over USB or the network.
    public internal(set) var serial: String?
    public internal(set) var model: String?
    /// Where the device answers on the network.
    public internal(set) var endpoint: NetworkEndpoint?
    /// The name under which the device announces itself on the network (DNS-SD), which its owner can change.
    public internal(set) var announcedName: String?
    /// What remains of the name behind ``servingDriver`` without what changes from start to start.
    var lastingDetails: [String]

    public init(_ text: String) {
        self.text = text
        var parts = Self.parts(of: text)
        driver = parts.first ?? ""
        var hosts: [String] = []
        // A saned may pass on what another saned has.
        while let first = parts.first, DriverQuirks.of(first).nameForm == .remote, parts.count > 1 {
            parts.removeFirst()
            hosts.append(Self.takeHost(from: &parts))
        }
        remoteHost = hosts.isEmpty ? nil : hosts.joined(separator: ":").lowercased()
        servingDriver = parts.first ?? ""
        lastingDetails = Array(parts.dropFirst())
        readDetails()
    }

    /// Parts between colons, by bytes: a colon counts also where a combining mark follows it.
    private static func parts(of text: String) -> ArraySlice<String> {
        text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { String(Substring($0)) }[...]
    }

    /// A host of `net`, which stands in brackets where it is an IPv6 address (net.c of sane-backends).
    private static func takeHost(from parts: inout ArraySlice<String>) -> String {
        guard let first = parts.first, first.hasPrefix("["), let end = parts.firstIndex(where: { $0.hasSuffix("]") }) else {
            return parts.popFirst() ?? ""
        }
        let host = parts[...end].joined(separator: ":")
        parts = parts[(end + 1)...]
        return String(host.dropFirst().dropLast())
    }
}
