extension LargeFormatScanner {
    /// What the driver's rows are counted against. An image is as long as its own size and resolution say.
    func sheet(_ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> MovingSheet {
        var length = configuration.pageHeight
        if let document = configuration.document {
            let image = try DocumentFile.open(document)
            length = Double(image.height) / image.resolution.vertical * 25.4
        }
        return MovingSheet(
            folder: folder, length: length, start: configuration.documentY, window: settings.window,
            scale: TransportScale(error: configuration.transportError))
    }

    /// The sheet itself goes through the middle. It goes on below its end: what ends is the page, and with it the rows.
    func sheet(_ side: SheetSide, _ settings: ScanSettings, _ configuration: ScannerConfiguration) throws(DriverFailure) -> any PageContent {
        var configuration = configuration
        configuration.givenPageHeight = 2 * MovingSheet.lengths.upperBound
        let left = (FixedPoint.number(imaging.bed.width) - configuration.pageWidth) / 2
        return try side.content(settings, configuration, left: left, background: .lid)
    }

    func transported(
        _ settings: ScanSettings, _ configuration: ScannerConfiguration,
        _ content: (ScanWindow) throws(DriverFailure) -> any PageContent
    ) throws(DriverFailure) -> any PageContent {
        let scale = TransportScale(error: configuration.transportError)
        guard !scale.isExact else { return try content(settings.window) }
        var window = settings.window
        window.top = scale.sheetRow(window.top)
        return TransportedContent(try content(window), scale, top: settings.window.top)
    }

    func modules(
        _ window: ScanWindow, _ settings: ScanSettings, _ configuration: ScannerConfiguration,
        _ content: (ScanWindow) throws(DriverFailure) -> any PageContent
    ) throws(DriverFailure) -> any PageContent {
        let modules = SensorModules(configuration)
        guard !modules.isExact else { return try content(window) }
        let bands = modules.bands(window, width: FixedPoint.number(imaging.bed.width))
        return try BandedContent(bands, window: window, channels: settings.channels) { (_, window) throws(DriverFailure) in try content(window) }
    }
}
