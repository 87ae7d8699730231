/// Drivers of the kernel, such as those of printers, disks and cameras, that have the interface which a scanner driver needs.
struct USBKernelDriverCheck: ScannerCheck {
    let name = "usb-kernel-drivers"

    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict? {
        let device = scanner.device
        for interface in Self.needed(of: device) {
            // `usbfs` is a program, Platen's own worker perhaps.
            guard let driver = interface.driver, driver != "usbfs" else { continue }
            return .failed(
                "The kernel's driver \(driver) has the interface \(interface.name) of \(device.title), which its scanner driver needs.",
                mend: KernelDriver.release(interface, of: device, from: driver))
        }
        return .ok("No driver of the kernel is in the way of \(device.title).")
    }

    /// The interfaces that are made for scanning; where there is none, the only one there is. Others of a device that does more than scan
    /// are rightly taken.
    private static func needed(of device: USBDevice) -> [USBInterface] {
        let made = device.interfaces.filter(\.isForScanning)
        return made.isEmpty && device.interfaces.count == 1 ? device.interfaces : made
    }
}
