/// Other programs that have a USB scanner open: SANE tells Platen only that it is busy.
struct USBUsersCheck: ScannerCheck {
    let name = "usb-users"

    /// Programs that hold a scanner as long as they run, by the command that ends that for good.
    private static let services = [
        "scanbd": "sudo systemctl disable --now scanbd", "saned": "sudo systemctl disable --now saned.socket",
    ]
    /// Platen's own, and one of which another check speaks.
    private static let expected: Set<String> = ["platen-worker", "ipp-usb"]

    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict? {
        let holders = FileHolder.all(of: scanner.device.node, in: surroundings)
        guard let other = holders.first(where: { !Self.expected.contains($0.program) }) else {
            return .ok("No other program that you may look into has \(scanner.title) open.")
        }
        return .warning(
            "\(other.program) (process \(other.process)) has \(scanner.title) open, so Platen finds it busy.",
            mend: Self.services[other.program] ?? "sudo kill \(other.process)")
    }
}
