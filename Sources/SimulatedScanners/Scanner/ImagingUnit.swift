/// What every scanner of this driver has: a sensor with its electronics, and the options that steer them.
struct ImagingUnit {
    let folder: ScannerFolder
    /// How the driver names its options and which it has: as configured when the scanner was opened.
    let configuration: ScannerConfiguration
    /// How far the sensor and the carriage reach.
    let bed: ScanArea
    /// The first is the default.
    let sources: [ScanSource]
    /// Pixels an inch that may be set, the lowest first.
    var resolutions: [Int32] = [75, 100, 150, 200, 300, 600, 1200, 2400]

    /// A calibration against the white strip is itself taken with noise, so a tenth of the unevenness stays.
    private static let gainLeftByCalibration = 0.1
    /// Makes of the seed of the sensor that of the one that sees backs.
    private static let backSensor: UInt64 = 0x6261_636B_7369_6465

    /// What the options amount to. `area` is the one that the options of the area reach over.
    func settings(_ table: OptionTable, area: ScanArea) -> ScanSettings {
        let mode = ScanMode(rawValue: table.text(.mode)) ?? .colour
        let resolution = Int(table.word(.resolution))
        return ScanSettings(
            mode: mode,
            depth: mode == .lineart ? 1 : Int(table.word(.depth)),
            window: ScanWindow(
                resolution: resolution, left: table.word(.left), top: table.word(.top),
                right: table.has(.right) ? table.word(.right) : area.width, bottom: table.has(.bottom) ? table.word(.bottom) : area.height),
            resolutionDown: table.has(.resolutionDown) ? Int(table.word(.resolutionDown)) : resolution,
            threshold: UInt16(clamping: Int(FixedPoint.number(table.word(.threshold)) / 100 * 65_535)),
            brightness: mode == .lineart ? 0 : Int(table.word(.brightness)),
            contrast: mode == .lineart ? 0 : Int(table.word(.contrast)),
            gammaTable: mode != .lineart && table.isOn(.customGamma) ? table.words(.gammaTable) : nil,
            source: ScanSource(rawValue: table.text(.source)) ?? sources.first ?? .flatbed, isDark: table.isOn(.lampOffScan))
    }

    /// The same where sheets of the size `sheet`, in SANE words, go through the middle and the area counts from their left edge.
    func settings(_ table: OptionTable, centring sheet: ScanArea) -> ScanSettings {
        var settings = settings(table, area: sheet)
        // Whole pixels, so that the page's size does not depend on where it goes through.
        let margin = FixedPoint.number((bed.width - sheet.width) / 2)
        settings.window.left += Int((margin / 25.4 * Double(settings.window.resolution)).rounded())
        return settings
    }

    /// The way of the light to a number. The same `noise` is the same noise; a back is seen by another sensor.
    func optics(
        _ settings: ScanSettings, _ configuration: ScannerConfiguration, noise: Int, isCalibrated: Bool, isBack: Bool = false
    ) -> OpticalChain {
        let scanner = SplitMix64.seed(of: configuration.serial)
        let sensor = isBack ? scanner ^ Self.backSensor : scanner
        let deviation = configuration.gainVariation * (isCalibrated ? Self.gainLeftByCalibration : 1)
        // A camera has no columns that see all of the bed one row after the other.
        let isCamera = configuration.kind == .overhead
        var gains = ColumnGains.gains(
            deviation: isCamera ? 0 : deviation, seed: sensor, window: settings.window, channels: settings.channels)
        configuration.lamp.shine(&gains, channels: settings.channels)
        configuration.streak.darken(&gains, window: settings.window, channels: settings.channels)
        if configuration.kind == .largeFormat {
            SensorModules(configuration).darken(
                &gains, configuration.moduleLoss * (isCalibrated ? Self.gainLeftByCalibration : 1), window: settings.window,
                channels: settings.channels, width: FixedPoint.number(bed.width))
        }
        if settings.isDark, configuration.darkScan == .dark { gains = [Int32](repeating: 0, count: gains.count) }
        return OpticalChain(
            gains: gains,
            shading: isCamera
                ? AreaShading(configuration, deviation: deviation, seed: sensor, window: settings.window, channels: settings.channels) : nil,
            offset: Int32((configuration.offset * 257).rounded()),
            columnOffsets: ColumnGains.offsets(
                deviation: configuration.offsetVariation, seed: sensor, window: settings.window, channels: settings.channels),
            noise: NoiseTable(
                deviation: configuration.noise, seed: scanner &+ UInt64(truncatingIfNeeded: noise),
                samplesPerRow: settings.window.width * settings.channels),
            toneCurve: ToneCurve.table(brightness: settings.brightness, contrast: settings.contrast, gamma: settings.gammaTable))
    }
}
