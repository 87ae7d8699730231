import LinuxSystem

/// Which USB devices udev's hardware database (hwdb(7)) marks as scanners: `usb:v04B8p0142*` with `libsane_matched=yes`.
///
/// libsane's file is made from the descriptions of all its drivers; it says that some driver knows a device, not which.
struct HardwareDatabase: Sendable {
    private var marks: [USBProductID: Bool] = [:]

    /// Bytes of one file at most. 20-sane.hwdb has 80 KiB; systemd's largest, which name no scanners, some MiB.
    private static let limit = 4 << 20

    /// Later files win, as in udev.
    init(files: [String]) {
        for file in files {
            if let text = SmallFile.wholeText(of: file, limit: Self.limit) { read(text) }
        }
    }

    /// The files of libsane and of the administrator, in udev's order: by name, and one in /etc instead of its namesake in /usr.
    static func defaultFiles(folders: [String] = ["/usr/lib/udev/hwdb.d", "/lib/udev/hwdb.d", "/etc/udev/hwdb.d"]) -> [String] {
        var files: [String: String] = [:]
        for (index, folder) in folders.enumerated() {
            for name in (try? Folder.names(in: folder)) ?? [] where name.hasSuffix(".hwdb") {
                // systemd's own files are large and have no scanners; whatever the administrator adds may.
                if name.contains("sane") || index == folders.count - 1 { files[name] = "\(folder)/\(name)" }
            }
        }
        return files.sorted { $0.key < $1.key }.map(\.value)
    }

    func isScanner(_ model: USBProductID) -> Bool { marks[model] ?? false }

    private mutating func read(_ text: String) {
        var models: [USBProductID] = []
        var isInProperties = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            if line.first == " " {
                isInProperties = true
                let property = ConfigurationText.trimmed(line)
                if property.hasPrefix("libsane_matched=") {
                    for model in models { marks[model] = property.hasSuffix("=yes") }
                }
            } else {
                // Several matches may stand above one block of properties.
                if isInProperties || line.isEmpty { models = [] }
                isInProperties = false
                if let model = Self.model(line) { models.append(model) }
            }
        }
    }

    /// `usb:v04B8p0142*`, and the longer patterns that begin so.
    private static func model(_ line: Substring) -> USBProductID? {
        let parts = line.dropFirst("usb:v".count)
        guard line.hasPrefix("usb:v"), parts.count >= 9, parts.dropFirst(4).first == "p", let vendor = NumberText.hexadecimal(parts.prefix(4)),
            let product = NumberText.hexadecimal(parts.dropFirst(5).prefix(4))
        else { return nil }
        return USBProductID(vendor: vendor, product: product)
    }
}
