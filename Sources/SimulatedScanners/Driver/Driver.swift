import CSane

/// What the driver holds for the program that loaded it, apart from open scanners.
enum Driver {
    /// The list that `sane_get_devices` gave out last: valid until it is called again or `sane_exit` (SANE Standard 1.06, section 4.3.3).
    nonisolated(unsafe) private static var devices: DeviceListMemory?  // SANE is called from one thread at a time; only sane_cancel is not.

    /// Lists the scanners of the world; the pointer is the C array.
    static func listDevices() throws(DriverFailure) -> DeviceListMemory.Pointer {
        var entries: [DeviceListMemory.Entry] = []
        for folder in World.current.pluggedScanners() { entries.append(try entry(folder)) }
        let memory = DeviceListMemory(entries)
        devices = memory
        return memory.pointer
    }

    /// Gives the memory of the list back.
    static func forgetDevices() {
        devices = nil
    }

    private static func entry(_ folder: ScannerFolder) throws(DriverFailure) -> DeviceListMemory.Entry {
        let configuration: ScannerConfiguration
        do {
            configuration = try folder.configuration()
        } catch {
            Diagnostics.report(error.description)
            return .init(name: folder.name, vendor: "Platen", model: "Misconfigured Scanner", type: ScannerKind.flatbed.deviceType)
        }
        try configuration.faults.happen(at: .list)
        return .init(
            name: folder.name, vendor: configuration.vendor, model: configuration.model, type: configuration.kind.deviceType)
    }
}
