import FoundationEssentials

/// Who looks after scanners while pages are taken.
public protocol ScannerCare: Sendable {
    /// Where the next image of a scanner is to be looked at. Nil: it has no glass that anybody knows.
    func watched(on scanner: Scanner, source: SourceKind?) async -> [WatchedSpot]?

    /// Takes in what an image shows, beside whatever comes next. Never fails: no page waits for it.
    ///
    /// - Parameters:
    ///   - evidence: nil: it shows nothing of a glass; the page counts all the same.
    ///   - quality: what was measured of it: a feeder's dirty window shows as streaks.
    ///   - side: of the sheet; the sides of a duplex feeder have a window each.
    ///   - seconds: that the scanner took for it.
    func took(
        _ evidence: GlassEvidence?, quality: ImageQuality?, from scanner: Scanner, source: SourceKind?, side: SheetSide, at time: Date,
        seconds: Double) async

    /// Takes in what a scanner counts itself. Never fails.
    func counted(_ counters: DeviceCounters, by scanner: Scanner) async

    /// Marks on a scanner's glass that survived a cleaning.
    func defects(of scanner: Scanner) async -> GlassDefects

    /// What the resolution that a scanner states is to be multiplied by. Nil: nobody has measured it since it was last moved or serviced.
    func scale(of scanner: Scanner, source: SourceKind?) async -> PixelScale?

    /// The file of the ICC profile that the last colour calibration made. Nil: there is none.
    func colourProfile(of scanner: Scanner) async -> String?

    /// The flat field that holds for an image, and its calibration. Nil: there is none, or the scanner evens out its columns itself.
    func flatField(of scanner: Scanner, for use: FlatFieldUse) async -> FlatFieldInUse?

    /// A scanner has come to rest: what is known is written.
    func rest() async
}
