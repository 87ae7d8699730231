/// A sheet-fed duplex scanner with the sources, options and sensors of fujitsu (sane-backends 1.2.1). Sheets go through the middle of the
/// paper path; the options `page-width` and `page-height` say how large they are, and the area counts from the left edge of such a sheet.
final class SheetFedScanner: ScannerMechanism {
    let folder: ScannerFolder
    let imaging: ImagingUnit
    let feeder: SheetFeeder
    let panel: ButtonPanel
    /// Nil: there is nothing to calibrate, as with fujitsu.
    let calibration: Calibration?
    /// The sheet that is expected at first.
    let defaultSheet: ScanArea

    init(_ configuration: ScannerConfiguration, in folder: ScannerFolder) {
        self.folder = folder
        imaging = ImagingUnit(
            folder: folder, configuration: configuration, bed: ScanArea(width: configuration.bedWidth, height: configuration.bedHeight),
            sources: [.feederFront, .feederBack, .feederDuplex])
        feeder = SheetFeeder(folder)
        panel = ButtonPanel(configuration.buttons, [.scan, .email], of: folder)
        calibration = configuration.hasCalibrationFile ? Calibration(folder: folder, usesFile: true) : nil
        defaultSheet = imaging.bed.limited(to: .letter)
    }

    var isInSeries: Bool { feeder.isInSeries }

    func endSeries() {
        feeder.endSeries()
    }

    func settings(_ table: OptionTable) -> ScanSettings {
        let width = table.has(.pageWidth) ? table.word(.pageWidth) : defaultSheet.width
        let height = table.has(.pageHeight) ? table.word(.pageHeight) : defaultSheet.height
        return imaging.settings(table, centring: ScanArea(width, height))
    }

    func page(_ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int) throws(DriverFailure) -> PresentedPage {
        guard let side = try feeder.next(settings.source, configuration) else {
            guard configuration.feederEnd != .noDocuments else { throw DriverFailure(.noDocuments) }
            return .nothing(configuration.feederEnd)
        }
        let left = (FixedPoint.number(imaging.bed.width) - configuration.pageWidth) / 2
        return .page(try side.content(settings, configuration, left: left, background: .lid), noise: side.noise)
    }

    func optics(_ settings: ScanSettings, _ configuration: ScannerConfiguration, _ table: OptionTable, noise: Int) -> OpticalChain {
        imaging.optics(
            settings, configuration, noise: noise, isCalibrated: calibration?.isValid(table, configuration) ?? false, isBack: feeder.isAtBack)
    }
}
