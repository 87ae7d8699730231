import LinuxSystem

/// Scanners that a driver or the configuration knows and SANE's udev rules do not: nobody lets the scanners' group in, and plugging one in does
/// not start the service.
struct USBRuleCheck: ScannerCheck {
    let name = "usb-rule"

    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict? {
        guard !scanner.isOnlyByName, Folder.exists(surroundings.path("/run/udev/data")) else { return nil }
        let (device, group) = (scanner.device, DoctorSurroundings.scannerGroup)
        if device.isScanner { return .ok("udev knows \(device.title) as a scanner.") }
        let mend = UdevRule.scanner(device.identity).command
        guard let facts = FileFacts(surroundings.path(device.node)), await NodeAccess.lets(group, use: device.node, facts, surroundings) else {
            return .failed("udev does not know \(device.title) as a scanner, so the group \(group) may not use it.", mend: mend)
        }
        return .warning("udev does not know \(device.title) as a scanner, so plugging it in does not start platend.", mend: mend)
    }
}
