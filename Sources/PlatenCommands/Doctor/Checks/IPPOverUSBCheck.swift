import LinuxSystem

/// ipp-usb takes USB devices that speak IPP for itself; their own SANE drivers then find them busy or not at all.
struct IPPOverUSBCheck: DoctorCheck {
    let name = "ipp-usb-conflicts"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        guard ["/usr/sbin/ipp-usb", "/sbin/ipp-usb"].contains(where: { Folder.exists(surroundings.path($0)) }) else {
            return .skipped("ipp-usb is not installed.")
        }
        let taken = (USBDevice.all(in: surroundings) ?? []).filter { $0.isScanner && $0.speaksIPP }
        guard let first = taken.first else { return .ok("ipp-usb is installed, and no scanner here is one that it takes.") }
        return .warning(
            "ipp-usb takes \(taken.map(\.title).joined(separator: ", ")): use the scanner that the driver airscan or escl lists, or keep ipp-usb off it.",
            mend: Self.exclusion(of: first))
    }

    /// A quirk that makes ipp-usb leave the device alone (ipp-usb(8), section "Quirks").
    private static func exclusion(of device: USBDevice) -> String {
        // The device chose this text and it goes to a shell: what is not plain becomes the wildcard for one character.
        let plain = String(device.product.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == "-") ? $0 : "?" })
        return "sudo mkdir -p /etc/ipp-usb/quirks && printf '[*\(plain)]\\n  blacklist = true\\n' | sudo tee -a /etc/ipp-usb/quirks/platen.conf"
            + " && sudo systemctl restart ipp-usb"
    }
}
