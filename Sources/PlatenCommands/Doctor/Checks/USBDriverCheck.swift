/// A driver for each USB scanner: one that names it in its own file, or one of SANE's that the hardware database was made from.
struct USBDriverCheck: ScannerCheck {
    let name = "usb-driver"

    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict? {
        let title = scanner.title
        if scanner.isOnlyByName {
            return .warning(
                "\(title) looks like a scanner, and no driver of SANE names it.",
                mend: "sudoedit \(surroundings.configurationFile)  # install the maker's driver, then add below drivers:"
                    + " known-scanners: [\"\(scanner.device.identity)\"]")
        }
        guard let file = scanner.files.first else {
            let source = scanner.device.isScanner ? "SANE's hardware database" : "The configuration"
            return .ok("\(source) knows \(title) as a scanner.")
        }
        let configuration = SaneConfiguration(surroundings)
        let loaded = configuration.loadedDrivers ?? []
        if let driver = scanner.files.map(\.driver).first(where: loaded.contains) { return .ok("The driver \(driver) names \(title).") }
        guard let folder = configuration.listFolder else { return nil }
        return .warning(
            "The driver \(file.driver) names \(title), and \(folder)/dll.conf does not load it.",
            mend: "echo \(file.driver) | sudo tee -a \(folder)/dll.d/platen")
    }
}
