/// The paper path of an open feeder. Both sides of a sheet are seen as it passes, and the back waits in the scanner until it is asked for, as in
/// fujitsu's.
final class SheetFeeder {
    private let hopper: Hopper
    private var folder: ScannerFolder { hopper.folder }
    /// Drawn in, but not asked for yet.
    private var ahead: [Int] = []
    /// The sheet whose back waits.
    private var waitingBack: Int?
    /// The sheet that is asked for last, for a feeder that is never empty.
    private var last: Int?
    /// Between the first sheet and the end of the series.
    private(set) var isInSeries = false
    /// Whether the page begun last is a back.
    private(set) var isAtBack = false

    init(_ folder: ScannerFolder) {
        hopper = Hopper(folder: folder)
    }

    /// The next side, or nil where the hopper is empty. Fails with COVER_OPEN and JAMMED.
    func next(_ source: ScanSource, _ configuration: ScannerConfiguration) throws(DriverFailure) -> SheetSide? {
        if source == .feederDuplex, configuration.refusesDuplex { throw DriverFailure(.invalid) }
        if folder.has(.lidOpen) { throw DriverFailure(.coverOpen) }
        let side: SheetSide
        if source == .feederDuplex, let sheet = waitingBack {
            side = SheetSide(sheet: sheet, isBack: true)
            waitingBack = nil
        } else {
            if folder.has(.doubleFeed) { throw DriverFailure(.jammed) }
            guard let sheet = try nextSheet(configuration) else {
                endSeries()
                return nil
            }
            side = SheetSide(sheet: sheet, isBack: source == .feederBack)
            let isBackBlank = configuration.hasBlankBacks || configuration.page == .none
            waitingBack = source == .feederDuplex && !(configuration.skipsBlankBacks && isBackBlank) ? sheet : nil
        }
        isAtBack = side.isBack
        isInSeries = true
        return side
    }

    private func nextSheet(_ configuration: ScannerConfiguration) throws(DriverFailure) -> Int? {
        var sheet = ahead.isEmpty ? try hopper.draw(configuration) : ahead.removeFirst()
        while sheet != nil, ahead.count < configuration.prefetch, let another = try hopper.draw(configuration) { ahead.append(another) }
        if sheet == nil, configuration.isNeverEmpty { sheet = last ?? hopper.lastDrawn }
        last = sheet ?? last
        return sheet
    }

    /// What is in the paper path goes to the tray, seen or not.
    func endSeries() {
        ahead = []
        waitingBack = nil
        isInSeries = false
        isAtBack = false
    }

    /// The options of the sensors that both kinds of feeder have.
    static let pageLoadedOption = Option.sensor(.pageLoaded, "Page loaded", "There is paper in the hopper.", .flag(false), type: .bool)

    func isLoaded(_ configuration: ScannerConfiguration) throws(DriverFailure) -> Bool {
        if configuration.isNeverEmpty { return true }
        return try hopper.count(configuration) > 0
    }

    /// Whether paper lies under the sensor, or before it.
    var hasPaperInPath: Bool { !ahead.isEmpty || waitingBack != nil }
}
