import CSane

/// What the driver holds for the program that loaded it, apart from open scanners.
enum Driver {
    /// The list that `sane_get_devices` gave out last: valid until it is called again or `sane_exit` (SANE Standard 1.06, section 4.3.3).
    nonisolated(unsafe) private static var devices: DeviceListMemory?  // SANE is called from one thread at a time; only sane_cancel is not.

    /// Lists the scanners of the world; the pointer is the C array.
    static func listDevices() throws(DriverFailure) -> DeviceListMemory.Pointer {
        let world = World.current
        try world.faults()?.happen(at: .list)
        var entries: [DeviceListMemory.Entry] = []
        for scanner in world.pluggedScanners() { entries.append(try entry(scanner)) }
        let memory = DeviceListMemory(entries)
        devices = memory
        return memory.pointer
    }

    /// Gives the memory of the list back.
    static func forgetDevices() {
        devices = nil
    }

    private static func entry(_ scanner: ListedScanner) throws(DriverFailure) -> DeviceListMemory.Entry {
        switch scanner.configuration {
        case .failure(let mistake):
            Diagnostics.report(mistake.description)
            return .init(
                name: scanner.name, vendor: Array("Platen".utf8), model: Array("Misconfigured Scanner".utf8), type: ScannerKind.flatbed.deviceType)
        case .success(let configuration):
            try configuration.faults.happen(at: .list)
            guard !configuration.hasNullTexts else { return .init(name: scanner.name, vendor: nil, model: nil, type: nil) }
            return .init(
                name: scanner.name, vendor: configuration.garbageTexts.bytes(of: configuration.vendor),
                model: configuration.garbageTexts.bytes(of: configuration.model), type: configuration.kind.deviceType)
        }
    }
}
