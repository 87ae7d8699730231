/// A flatbed with a lid and three buttons, and a transparency unit or a duplex feeder in the lid.
final class Flatbed: ScannerMechanism {
    let folder: ScannerFolder
    let imaging: ImagingUnit
    let panel: ButtonPanel
    let calibration: Calibration
    /// Nil: the lid has a transparency unit instead.
    let feeder: SheetFeeder?
    /// As it was when the driver was last told to ask for it.
    var lampTime = 0

    init(_ configuration: ScannerConfiguration, in folder: ScannerFolder) {
        self.folder = folder
        imaging = ImagingUnit(
            folder: folder, configuration: configuration, bed: ScanArea(width: configuration.bedWidth, height: configuration.bedHeight),
            sources: configuration.hasFeeder ? [.flatbed, .documentFeeder, .feederDuplex] : [.flatbed, .transparencyUnit])
        panel = ButtonPanel(configuration.buttons, ScannerButton.allCases, of: folder)
        calibration = Calibration(folder: folder, usesFile: configuration.hasCalibrationFile)
        feeder = configuration.hasFeeder ? SheetFeeder(folder) : nil
    }

    /// The glass, raw SANE words in millimetres. It does not grow while the scanner is open.
    var bed: ScanArea { imaging.bed }

    var isInSeries: Bool { feeder?.isInSeries ?? false }

    func endSeries() {
        feeder?.endSeries()
    }

    func settings(_ table: OptionTable) -> ScanSettings {
        imaging.settings(table, area: area(table))
    }

    /// Three, where the scanner takes three passes and the page lies on the glass.
    func frames(_ settings: ScanSettings, _ configuration: ScannerConfiguration) -> [FrameFormat] {
        guard settings.mode == .colour else { return [.grey] }
        return settings.source.isFeeder ? [.colour] : configuration.passes.frames
    }

    func area(_ table: OptionTable) -> ScanArea {
        table.text(.source) == ScanSource.transparencyUnit.rawValue ? bed.limited(to: .transparency) : bed
    }

    func page(_ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int) throws(DriverFailure) -> PresentedPage {
        if let feeder, settings.source.isFeeder { return try sheet(feeder, settings, configuration) }
        let noise = configuration.isSamePageForEver ? 0 : pages
        let page = try pageOnGlass(settings, configuration, pages: pages)
        guard !configuration.dust.isEmpty || !configuration.fibres.isEmpty, settings.source == .flatbed else { return .page(page, noise: noise) }
        return .page(DustyContent(page, configuration.dust, configuration.fibres, window: settings.window, channels: settings.channels), noise: noise)
    }

    private func pageOnGlass(
        _ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int
    ) throws(DriverFailure) -> any PageContent {
        let background = background(settings.source)
        if let document = configuration.document {
            return try DocumentOnGlass(
                DocumentFile.open(document), left: configuration.documentX + Double(pages) * configuration.slideX,
                top: configuration.documentY + Double(pages) * configuration.slideY, window: settings.window,
                channels: settings.channels, background: background)
        }
        guard configuration.page != .none else { return EmptyBed(background, channels: settings.channels) }
        return configuration.page.content(
            seed: configuration.seed, left: configuration.documentX, top: configuration.documentY, settings, configuration,
            background: background)
    }

    /// Sheets go along the left edge.
    private func sheet(
        _ feeder: SheetFeeder, _ settings: ScanSettings, _ configuration: ScannerConfiguration
    ) throws(DriverFailure) -> PresentedPage {
        guard let side = try feeder.next(settings.source, configuration) else {
            guard configuration.feederEnd != .noDocuments else { throw DriverFailure(.noDocuments) }
            return .nothing(configuration.feederEnd)
        }
        return .page(try side.content(settings, configuration, left: 0, background: .lid), noise: side.noise)
    }

    func optics(_ settings: ScanSettings, _ configuration: ScannerConfiguration, _ table: OptionTable, noise: Int) -> OpticalChain {
        imaging.optics(settings, configuration, noise: noise, isCalibrated: calibration.isValid(table, configuration))
    }

    private func background(_ source: ScanSource) -> Reflectance {
        if source == .transparencyUnit { return .transparencyLamp }
        return folder.has(.lidOpen) ? .openLid : .lid
    }
}
