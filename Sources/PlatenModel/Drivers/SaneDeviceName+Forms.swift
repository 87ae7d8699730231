extension SaneDeviceName {
    /// Takes the details apart by the form of the driver's names.
    mutating func readDetails() {
        if takeUSBAddress() { return }
        let details = lastingDetails.joined(separator: ":")
        switch DriverQuirks.of(servingDriver).nameForm {
        case .address, .remote: readAddress(details)
        case .modelAndSerial: readModelAndSerial()
        case .identifiersAndSerial: readIdentifiersAndSerial(details)
        case .discovery: readDiscovery()
        case .printerPath: readPrinterPath(details)
        case .host: endpoint = NetworkEndpoint(host: details)
        case .semicolons: readSemicolons(details)
        }
    }

    /// Takes `libusb:BUS:DEVICE` out of the details, or two neighbours of three digits, as Epson's drivers have them
    /// (`epkowa:interpreter:003:009`).
    private mutating func takeUSBAddress() -> Bool {
        guard lastingDetails.count > 1 else { return false }
        for position in lastingDetails.indices.dropLast() {
            let marker = position > 0 ? lastingDetails[position - 1] : ""
            let pair = lastingDetails[position...position + 1]
            guard marker == "libusb" || pair.allSatisfy({ $0.utf8.count == 3 }) else { continue }
            let numbers = pair.compactMap(Self.number)
            guard numbers.count == 2 else { continue }
            usbAddress = USBBusAddress(bus: numbers[0], device: numbers[1])
            lastingDetails.removeSubrange((marker == "libusb" ? position - 1 : position)...position + 1)
            return true
        }
        return false
    }

    /// epson2, epsonds, epkowa, magicolor, kodakaio: `net:HOST`, with `?model=` behind it at times; epsonscan2: `network:HOST`; xerox_mfp:
    /// `tcp HOST PORT`; others a URL.
    private mutating func readAddress(_ details: String) {
        if let start = urlStart {
            endpoint = NetworkEndpoint(url: lastingDetails[start...].joined(separator: ":"))
        } else if let marker = lastingDetails.firstIndex(where: { $0 == "net" || $0 == "network" }), marker + 1 < lastingDetails.count {
            endpoint = NetworkEndpoint(host: Self.split(lastingDetails[marker + 1], at: "?")[0])
        } else if details.hasPrefix("tcp ") {
            let words = Self.split(details, at: " ").filter { !$0.isEmpty }
            endpoint = words.count > 1 ? NetworkEndpoint(host: words[1], port: words.count > 2 ? Self.number(words[2]) : nil) : nil
        }
    }

    private mutating func readModelAndSerial() {
        guard lastingDetails.count > 1, let last = lastingDetails.last, !last.isEmpty else { return }
        serial = last
        model = lastingDetails.dropLast().joined(separator: ":")
    }

    private mutating func readIdentifiersAndSerial(_ details: String) {
        let parts = Self.split(details, at: "_")
        let digits = Array(parts[0])
        let rest = parts.dropFirst().joined(separator: "_")
        if digits.count == 8,
            let identifiers = USBIdentifiers(vendor: String(digits[..<4]), product: String(digits[4...]), serial: rest)
        {
            usbIdentifiers = identifiers
            serial = identifiers.serial
        } else if parts.count > 1, let last = parts.last, !last.isEmpty {
            serial = last
            model = parts.dropLast().joined(separator: "_")
        }
    }

    /// `e0:NAME` and `w1:NAME`, in early releases `NAME` alone; `escl:NAME:URL` and `wsd:NAME:URL` (sane-airscan(5)).
    private mutating func readDiscovery() {
        let start = urlStart
        if let start { endpoint = NetworkEndpoint(url: lastingDetails[start...].joined(separator: ":")) }
        let names = lastingDetails[..<(start ?? lastingDetails.endIndex)]
        let name = (names.count > 1 ? names.dropFirst() : names).joined(separator: ":")
        announcedName = name.isEmpty ? nil : name
    }

    private mutating func readPrinterPath(_ details: String) {
        let halves = Self.split(details, at: "?", most: 1)
        let path = Self.split(halves[0], at: "/", most: 2)
        if path.count > 2, !path[2].isEmpty { model = path[2] }
        guard halves.count > 1 else { return }
        for field in Self.split(halves[1], at: "&") {
            let pair = Self.split(field, at: "=", most: 1)
            guard pair.count > 1, !pair[1].isEmpty else { continue }
            switch pair[0] {
            case "ip", "hostname": endpoint = NetworkEndpoint(host: pair[1])
            case "zc": announcedName = pair[1]
            case "serial": serial = pair[1]
            default: break
            }
        }
    }

    private mutating func readSemicolons(_ details: String) {
        let fields = Self.split(details, at: ";")
        if fields.count > 2, fields[0] == "usb" {
            usbIdentifiers = USBIdentifiers(vendor: fields[1], product: fields[2], serial: fields.count > 3 ? fields[3] : nil)
            serial = usbIdentifiers?.serial
        } else if fields.count > 1, fields[0] == "net" {
            endpoint = NetworkEndpoint(host: fields[1])
        } else if fields.count == 2, let bus = Self.number(fields[0], behind: "bus"), let device = Self.number(fields[1], behind: "dev") {
            usbAddress = USBBusAddress(bus: bus, device: device)
            lastingDetails = []
        }
    }

    /// The detail that is the scheme of a URL.
    private var urlStart: Int? {
        lastingDetails.indices.dropLast().first { lastingDetails[$0 + 1].hasPrefix("//") }
    }

    /// At least one part, by bytes.
    private static func split(_ text: String, at separator: Unicode.Scalar, most: Int = .max) -> [String] {
        text.utf8.split(separator: UInt8(ascii: separator), maxSplits: most, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// A number in digits only, nil also where it is too large to be one.
    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }

    private static func number(_ text: String, behind prefix: String) -> Int? {
        text.hasPrefix(prefix) ? number(String(text.dropFirst(prefix.count))) : nil
    }
}
