import PlatenModel

extension StationClient {
    public func scanners() async throws -> Page<Scanner> {
        try await gather(.scanners)
    }

    /// Looks for scanners anew, which takes seconds, and returns all that are known then.
    public func refreshScanners() async throws -> Page<Scanner> {
        try await post(.scannersRefresh)
    }

    public func scanner(_ name: String) async throws -> Scanner {
        try await get(.scanner(Self.known(name)))
    }

    /// The options of a scanner, which is opened for that.
    public func options(ofScanner name: String) async throws -> Page<ScannerOption> {
        try await gather(.scannerOptions(Self.known(name)))
    }

    /// Gives a scanner another stable name, which it keeps.
    ///
    /// - Throws: `scanner-name-invalid`, `scanner-name-taken`.
    public func renameScanner(_ name: String, to newName: String) async throws -> Scanner {
        try await patch(.scanner(Self.known(name)), body: ScannerChange(name: newName))
    }

    /// Forgets a scanner that is gone for good; its captures stay.
    ///
    /// - Throws: `scanner-connected`.
    public func forgetScanner(_ name: String) async throws {
        try await remove(.scanner(Self.known(name)))
    }

    /// Tries a faulty scanner at once instead of when its pause is over.
    public func retryScanner(_ name: String) async throws -> Scanner {
        try await post(.scannerRetry(Self.known(name)))
    }

    /// Moves the cycle that waits on the scanner, as its button would. Nil: takes the next page.
    ///
    /// - Throws: `no-cycle-waits`.
    public func triggerScanner(_ name: String, _ action: TriggerAction? = nil) async throws -> Cycle {
        try await post(.scannerTrigger(Self.known(name)), body: NewTrigger(action: action))
    }

    /// An empty name would be another resource.
    private static func known(_ name: String) throws(Problem) -> String {
        guard !name.isEmpty else { throw Problem(.scannerUnknown, ["scanner": "\"\""]) }
        return name
    }
}
