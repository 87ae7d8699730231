/// Names that Windows keeps for devices, whatever follows their first dot (Microsoft, "Naming Files, Paths, and Namespaces").
enum WindowsDeviceNames {
    /// Whether Windows takes a file or folder of this name for a device.
    static func include(_ component: String) -> Bool {
        // Windows drops spaces at the end of the stem, and takes superscript digits for digits.
        var stem = component.unicodeScalars.prefix { $0 != "." }
        while stem.last == " " { stem.removeLast() }
        return names.contains(UnicodeForms.compatible(String(stem)).uppercased())
    }

    private static let names: Set<String> = {
        var names: Set<String> = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
        for number in 0...9 {
            names.insert("COM\(number)")
            names.insert("LPT\(number)")
        }
        return names
    }()
}
