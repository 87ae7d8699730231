import PlatenModel

/// A scanner that might be used, with all that is known of it.
public struct FitCandidate: Sendable, Hashable {
    public var scanner: Scanner
    /// Nil: it was not asked yet.
    public var offer: ScannerOffer?
    /// Nil: not known, or nothing that this station calibrates.
    public var daysSinceCalibration: Int?
    /// Marks on its glass that survived a cleaning.
    public var defects: GlassDefects
    /// Alerts that are open about this scanner.
    public var alerts: [Alert]
    /// Who has it, whoever may know. Nil: nobody, or not known.
    public var holder: FitHolder?

    public init(
        scanner: Scanner, offer: ScannerOffer? = nil, daysSinceCalibration: Int? = nil, defects: GlassDefects = GlassDefects(), alerts: [Alert] = [],
        holder: FitHolder? = nil
    ) {
        self.scanner = scanner
        self.offer = offer
        self.daysSinceCalibration = daysSinceCalibration
        self.defects = defects
        self.alerts = alerts
        self.holder = holder
    }
}
