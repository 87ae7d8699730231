/// A scanner of the world as SANE sees it now.
struct ListedScanner {
    let folder: ScannerFolder
    /// What follows `platensim:`.
    let name: String
    let configuration: Result<ScannerConfiguration, WorldMistake>

    /// Nil: it is a USB device that is not there, and so has no name.
    init?(_ folder: ScannerFolder) {
        self.folder = folder
        do throws(WorldMistake) {
            let configuration = try folder.configuration()
            self.configuration = .success(configuration)
            let device = USBDevice(configuration.usb)
            guard device != nil || !configuration.usb.isGiven else { return nil }
            name = configuration.listedName ?? device?.saneName ?? folder.name
        } catch {
            configuration = .failure(error)
            name = folder.name
        }
    }
}
