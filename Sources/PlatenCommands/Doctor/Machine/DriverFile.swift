/// What a driver's own file of configuration says of USB devices.
struct DriverFile: Sendable, Hashable {
    struct Device: Sendable, Hashable {
        /// `vendor:product`, in lower-case hexadecimal.
        var identity: String
        /// The file that is sent to the device before it can scan. Nil: the driver's file names none.
        var firmware: String?
    }

    let driver: String
    let path: String
    let devices: [Device]

    /// - Parameter text: of the file; each driver has a language of its own, in which `usb 0xVVVV 0xPPPP` is common to all that name devices
    ///   (sanei_usb_attach_matching_devices of sane-backends, sanei/sanei_usb.c).
    init(driver: String, path: String, text: String) {
        self.driver = driver
        self.path = path
        let dialect = FirmwareDialect.table[driver]
        var devices: [Device] = []
        var pending: String?
        for line in text.split(whereSeparator: \.isNewline) {
            let words = Self.words(line)
            if words.count >= 3, words[0] == "usb", let identity = Self.identity(words[1], words[2]) {
                devices.append(Device(identity: identity, firmware: dialect?.place == .beforeDevice ? pending : nil))
            } else if let dialect, let file = dialect.file(in: words) {
                switch dialect.place {
                case .beforeDevice: pending = file
                case .afterDevice: if !devices.isEmpty { devices[devices.count - 1].firmware = file }
                }
            }
        }
        self.devices = devices
    }

    /// Words of a line up to its comment, without quotes.
    private static func words(_ line: Substring) -> [String] {
        line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }.map { String($0.filter { $0 != "\"" }) }
    }

    private static func identity(_ vendor: String, _ product: String) -> String? {
        let numbers = [vendor, product].compactMap { UInt16($0.lowercased().hasPrefix("0x") ? String($0.dropFirst(2)) : $0, radix: 16) }
        guard numbers.count == 2 else { return nil }
        return numbers.map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined(separator: ":")
    }
}
