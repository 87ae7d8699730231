/// Marks that survived a cleaning, by where they show.
public struct GlassDefects: Sendable, Hashable {
    /// On the glass that originals are laid on.
    public var plate: [GlassSpot]
    /// On the windows that sheets are drawn past.
    public var windows: [GlassSpot]

    public init(plate: [GlassSpot] = [], windows: [GlassSpot] = []) {
        self.plate = plate
        self.windows = windows
    }

    /// Those that images of a profile show: of its source, and within its area where that is laid down beforehand.
    ///
    /// - Parameter scannerClass: a profile without a source scans from the plate of a flatbed, and from the feeder where there is nothing else.
    public func shown(by profile: Profile, on scannerClass: ScannerClass) -> GlassDefects {
        let source = profile.wantedSource
        let isFeeder =
            source.map { $0 == .feeder || $0 == .feederDuplex } ?? (scannerClass == .sheetFed || scannerClass == .largeFormat)
        var shown = GlassDefects(plate: source == nil || source == .flatbed ? plate : [], windows: isFeeder ? windows : [])
        if case .rectangle(let x, let y, let width, let height) = profile.area {
            shown.plate.removeAll { spot in
                let reach = spot.diameter / 2
                return spot.x + reach < x || spot.x - reach > x + width || spot.y + reach < y || spot.y - reach > y + height
            }
        }
        return shown
    }

    public var isEmpty: Bool { plate.isEmpty && windows.isEmpty }

    /// Where they are, in one line.
    public var places: String { GlassPlaces.text(plate, windows) }
}
