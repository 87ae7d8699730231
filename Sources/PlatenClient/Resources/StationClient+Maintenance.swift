import PlatenModel

extension StationClient {
    /// The state of all scanners.
    public func conditions() async throws -> Page<ScannerCondition> {
        try await get(.maintenance)
    }

    /// The state of one scanner.
    public func condition(ofScanner name: String) async throws -> ScannerCondition {
        try await get(.condition(ofScanner: Self.named(name)))
    }

    /// What was done to a scanner, the newest first.
    public func maintenance(ofScanner name: String) async throws -> Page<MaintenanceRecord> {
        try await get(.maintenance(ofScanner: Self.named(name)))
    }

    /// Has a kind of maintenance done, or notes that somebody did it. Returns when it is over.
    ///
    /// - Throws: `bed-not-empty`, `bed-dark`, `calibration-missing`, `scanner-busy`; what the scanner says.
    public func maintain(_ name: String, _ request: NewMaintenance) async throws -> MaintenanceRecord {
        try await post(.maintenance(ofScanner: Self.named(name)), body: request, within: ClientLimits.procedure)
    }

    /// Stops what is done to a scanner. Returns at once.
    ///
    /// - Throws: `maintenance-not-running`.
    public func cancelMaintenance(ofScanner name: String) async throws {
        try await remove(.maintenance(ofScanner: Self.named(name)))
    }

    /// What is known of a scanner's glass.
    ///
    /// - Parameter all: with spots that may still be something of documents.
    public func glass(ofScanner name: String, all: Bool) async throws -> GlassReport {
        try await get(Route.glass(ofScanner: Self.named(name)).query("all", all ? "true" : nil))
    }

    /// A figure's history.
    public func history(of figure: FigureKind, ofScanner name: String) async throws -> FigureHistory {
        try await get(.figure(figure.rawValue, ofScanner: Self.named(name)))
    }

    /// Notes that the caller has seen an alert, or puts it off.
    ///
    /// - Throws: `alert-unknown`.
    public func change(alert number: Int64, _ change: AlertChange) async throws -> Alert {
        try await patch(.alert(number), body: change)
    }

    /// An empty name would be another resource.
    private static func named(_ name: String) throws(Problem) -> String {
        guard !name.isEmpty else { throw Problem(.scannerUnknown, ["scanner": "\"\""]) }
        return name
    }
}
