/// A USB device of which something on this machine says that it is a scanner.
struct USBScanner: Sendable {
    let device: USBDevice
    /// Files of drivers that name it.
    let files: [DriverFile]
    /// Whether the configuration of platend names it.
    let isConfigured: Bool
    /// Nothing names it, and what it calls itself sounds like a scanner.
    let isOnlyByName: Bool

    var title: String { device.title }

    /// All that are plugged in. Nil: this machine has no USB.
    static func all(in surroundings: DoctorSurroundings) -> [USBScanner]? {
        guard let devices = USBDevice.all(in: surroundings) else { return nil }
        let files = SaneConfiguration(surroundings).driverFiles
        return devices.compactMap { device in
            let naming = files.filter { $0.devices.contains { $0.identity == device.identity } }
            let isConfigured = surroundings.knownScanners.contains(device.identity)
            let isNamed = device.isScanner || isConfigured || !naming.isEmpty
            guard isNamed || soundsLikeScanner(device) else { return nil }
            return USBScanner(device: device, files: naming, isConfigured: isConfigured, isOnlyByName: !isNamed)
        }
    }

    /// Readers of bar codes are called scanners too; they are keyboards or modems to the kernel, and have no interface that a driver of SANE
    /// takes.
    private static func soundsLikeScanner(_ device: USBDevice) -> Bool {
        device.product.lowercased().contains("scan") && device.interfaces.contains { $0.isForScanning }
    }
}
