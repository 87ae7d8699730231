/// A book scanner that looks down on a bed of A2. An open scanner is a session: lamp and focus, once they are there, stay from one capture to the
/// next, see ``LampSession``. A book lies open in the middle of a dark bed, and what is captured of it depends on `seed` and on the number of the
/// spread alone: whoever puts the file `turn` there turns a page, or the book does so by itself (`turns-by-itself`).
///
/// No driver of sane-backends 1.2.1 knows such scanners. The source is called as epson2's glass, `autofocus` as in saneopts.h; `page-turned` has
/// no model.
final class OverheadScanner: ScannerMechanism {
    let folder: ScannerFolder
    let imaging: ImagingUnit
    let panel: ButtonPanel
    let calibration: Calibration
    let book: Book

    init(_ configuration: ScannerConfiguration, in folder: ScannerFolder) {
        self.folder = folder
        imaging = ImagingUnit(
            folder: folder, configuration: configuration, bed: ScanArea(width: configuration.bedWidth, height: configuration.bedHeight),
            sources: [.documentTable], resolutions: [75, 100, 150, 200, 300, 400, 600])
        panel = ButtonPanel(configuration.buttons, [.scan], of: folder)
        calibration = Calibration(folder: folder, usesFile: configuration.hasCalibrationFile)
        book = Book(folder: folder)
    }

    var isInSeries: Bool { false }

    func endSeries() {}

    func settings(_ table: OptionTable) -> ScanSettings {
        imaging.settings(table, area: imaging.bed)
    }

    func page(_ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int) throws(DriverFailure) -> PresentedPage {
        let spread = try book.capture(configuration)
        return .page(try content(spread, settings, configuration), noise: configuration.isSamePageForEver ? spread : pages)
    }

    private func content(_ spread: Int, _ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> any PageContent {
        if let document = configuration.document {
            return try DocumentOnGlass(
                DocumentFile.open(document), left: configuration.documentX, top: configuration.documentY, window: settings.window,
                channels: settings.channels, background: .darkBed)
        }
        guard configuration.page != .none else { return EmptyBed(.darkBed, channels: settings.channels) }
        let place = Book.place(configuration)
        return configuration.page.content(
            seed: Book.seed(spread, configuration), left: place.left, top: place.top, settings, configuration, background: .darkBed)
    }

    func optics(_ settings: ScanSettings, _ configuration: ScannerConfiguration, _ table: OptionTable, noise: Int) -> OpticalChain {
        imaging.optics(settings, configuration, noise: noise, isCalibrated: calibration.isValid(table, configuration))
    }
}
