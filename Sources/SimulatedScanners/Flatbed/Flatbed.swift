/// A flatbed with a lid, three buttons and a transparency unit.
final class Flatbed: ScannerMechanism {
    let folder: ScannerFolder
    /// The glass, raw SANE words in millimetres. It does not grow while the scanner is open.
    let bed: FlatbedArea
    let serial: String

    init(_ configuration: ScannerConfiguration, in folder: ScannerFolder) {
        self.folder = folder
        bed = FlatbedArea(width: configuration.bedWidth, height: configuration.bedHeight)
        serial = configuration.serial
    }

    func settings(_ table: OptionTable) -> ScanSettings {
        let mode = ScanMode(rawValue: table.text(.mode)) ?? .colour
        return ScanSettings(
            mode: mode,
            depth: mode == .lineart ? 1 : Int(table.word(.depth)),
            window: ScanWindow(
                resolution: Int(table.word(.resolution)), left: table.word(.left), top: table.word(.top), right: table.word(.right),
                bottom: table.word(.bottom)),
            threshold: UInt16(clamping: Int(FixedPoint.number(table.word(.threshold)) / 100 * 65_535)),
            brightness: mode == .lineart ? 0 : Int(table.word(.brightness)),
            contrast: mode == .lineart ? 0 : Int(table.word(.contrast)),
            gammaTable: mode != .lineart && table.isOn(.customGamma) ? table.words(.gammaTable) : nil,
            source: ScanSource(rawValue: table.text(.source)) ?? .flatbed)
    }

    func page(_ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> any PageContent {
        let background = background(settings.source)
        if let document = configuration.document {
            return try DocumentOnGlass(
                DocumentFile.open(document), left: configuration.documentX, top: configuration.documentY, window: settings.window,
                channels: settings.channels, background: background)
        }
        guard configuration.hasGeneratedPage else { return EmptyBed(background, channels: settings.channels) }
        let layout = PageLayout(
            width: Int(configuration.pageWidth * 1000), height: Int(configuration.pageHeight * 1000), seed: configuration.seed)
        return GeneratedPage(
            layout, left: Int(configuration.documentX * 1000), top: Int(configuration.documentY * 1000), window: settings.window,
            channels: settings.channels, background: background)
    }

    func optics(_ settings: ScanSettings, _ configuration: ScannerConfiguration, pages: Int) -> OpticalChain {
        let sensor = SplitMix64.seed(of: configuration.serial)
        let calibration = ScannerState(in: folder).isCalibrated ? Self.gainLeftByCalibration : 1
        return OpticalChain(
            gains: ColumnGains.gains(
                deviation: configuration.gainVariation * calibration, seed: sensor, window: settings.window, channels: settings.channels),
            offset: Int32((configuration.offset * 257).rounded()),
            noise: NoiseTable(
                deviation: configuration.noise, seed: sensor &+ UInt64(truncatingIfNeeded: pages),
                samplesPerRow: settings.window.width * settings.channels),
            toneCurve: ToneCurve.table(brightness: settings.brightness, contrast: settings.contrast, gamma: settings.gammaTable))
    }

    /// A calibration against the white strip is itself taken with noise, so a tenth of the unevenness stays.
    private static let gainLeftByCalibration = 0.1

    private func background(_ source: ScanSource) -> Reflectance {
        switch source {
        case .transparencyUnit: .transparencyLamp
        case .flatbed: folder.has(.lidOpen) ? .openLid : .lid
        }
    }
}
