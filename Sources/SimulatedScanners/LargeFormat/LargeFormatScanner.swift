/// A scanner for plans, which takes one sheet at a time, as wide as A0 and as long as it may be, from the front. `sane_start` draws the sheet in
/// and is answered NO_DOCS where none lies there; rows come until the sheet ends, or until the lower edge of the area is reached, and then the
/// sheet is put out. Sheets that the hopper's number says are waiting are laid in by somebody as soon as the one before is out. Sources,
/// `page-width`, `page-height` and `page-loaded` are those of feeders for long paper (fujitsu, bh in sane-backends 1.2.1).
final class LargeFormatScanner: ScannerMechanism {
    let folder: ScannerFolder
    let imaging: ImagingUnit
    let feeder: SheetFeeder
    let panel: ButtonPanel
    let calibration: Calibration

    init(_ configuration: ScannerConfiguration, in folder: ScannerFolder) {
        self.folder = folder
        imaging = ImagingUnit(
            folder: folder, configuration: configuration, bed: ScanArea(width: configuration.bedWidth, height: configuration.bedHeight),
            sources: [.feederFront, .manualFeed], resolutions: [100, 150, 200, 300, 400, 600, 1200])
        feeder = SheetFeeder(folder)
        panel = ButtonPanel(configuration.buttons, [.scan], of: folder)
        calibration = Calibration(folder: folder, usesFile: configuration.hasCalibrationFile)
    }

    /// Each sheet is a series of its own.
    var isInSeries: Bool { false }

    func endSeries() {
        feeder.endSeries()
    }

    func settings(_ table: OptionTable) -> ScanSettings {
        let width = table.has(.pageWidth) ? table.word(.pageWidth) : imaging.bed.width
        let height = table.has(.pageHeight) ? table.word(.pageHeight) : imaging.bed.height
        return imaging.settings(table, centring: ScanArea(width, height))
    }

    func announcedLines(_ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> Int {
        switch configuration.announcedLength {
        case .unknown: -1
        case .exact: try sheet(settings, configuration).rows()
        case .area: settings.window.height
        case .millimetres(let length): PixelGrid(resolution: settings.window.resolution).pixels(0, Int(length * 1000)).count
        }
    }

    func page(_ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int) throws(DriverFailure) -> PresentedPage {
        guard let side = try feeder.next(settings.source, configuration) else {
            guard configuration.feederEnd != .noDocuments else { throw DriverFailure(.noDocuments) }
            return .nothing(configuration.feederEnd)
        }
        let content = try transported(settings, configuration) { (window) throws(DriverFailure) in
            try modules(window, settings, configuration) { (window) throws(DriverFailure) in
                var settings = settings
                settings.window = window
                return try sheet(side, settings, configuration)
            }
        }
        return .page(content, noise: side.noise, sheet: try sheet(settings, configuration))
    }

    func optics(_ settings: ScanSettings, _ configuration: ScannerConfiguration, _ table: OptionTable, noise: Int) -> OpticalChain {
        imaging.optics(settings, configuration, noise: noise, isCalibrated: calibration.isValid(table, configuration))
    }
}
