import LinuxSystem

/// ipp-usb takes USB devices that speak IPP for itself and offers them on the network of this machine; the driver airscan reaches them there,
/// and their own SANE drivers find them busy or not at all.
struct IPPOverUSBCheck: ScannerCheck {
    let name = "ipp-usb-conflicts"

    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict? {
        guard scanner.device.speaksIPP else { return nil }
        let title = scanner.title
        guard ["/usr/sbin/ipp-usb", "/sbin/ipp-usb"].contains(where: { Folder.exists(surroundings.path($0)) }) else {
            return .ok("ipp-usb, which would take \(title), is not installed.")
        }
        guard FileHolder.runs("ipp-usb", in: surroundings) else { return .ok("ipp-usb, which would take \(title), does not run.") }
        if SaneConfiguration(surroundings).loadedDrivers?.contains("airscan") == true {
            return .ok("ipp-usb serves \(title): the driver airscan, which is installed, reaches it, and its own driver does not.")
        }
        return .warning(
            "ipp-usb serves \(title), where the driver airscan would reach it, and sane-airscan is not installed.",
            mend: "sudo apt-get install sane-airscan  # or keep ipp-usb off it: \(Self.exclusion(of: scanner.device))")
    }

    /// A quirk that makes ipp-usb leave the device alone (ipp-usb(8), section "Quirks").
    private static func exclusion(of device: USBDevice) -> String {
        let name = ShellText.wildcards(device.product)
        return "sudo mkdir -p /etc/ipp-usb/quirks && printf '[*\(name)]\\n  blacklist = true\\n' | sudo tee -a /etc/ipp-usb/quirks/platen.conf"
            + " && sudo systemctl restart ipp-usb"
    }
}
