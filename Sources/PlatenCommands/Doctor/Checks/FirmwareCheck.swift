import LinuxSystem

/// Firmware that a driver sends to the scanner at every start: it belongs to the maker and is never installed with SANE.
struct FirmwareCheck: ScannerCheck {
    let name = "scanner-firmware"

    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict? {
        let loaded = SaneConfiguration(surroundings).loadedDrivers ?? []
        var found: String?
        for file in scanner.files where loaded.contains(file.driver) {
            for firmware in file.devices.filter({ $0.identity == scanner.device.identity }).compactMap(\.firmware) {
                guard Folder.exists(surroundings.path(firmware)) else {
                    return .warning(
                        "The driver \(file.driver) sends \(firmware) to \(scanner.title), and there is no such file.",
                        mend: "sudo install -D -m 644 FILE \(firmware)  # FILE comes with the maker's own driver; another name: \(file.path)")
                }
                found = firmware
            }
        }
        return found.map { .ok("The firmware of \(scanner.title) is \($0).") }
    }
}
