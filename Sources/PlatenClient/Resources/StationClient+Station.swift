import PlatenModel

extension StationClient {
    public func status() async throws -> StationStatus {
        try await get(.status)
    }

    public func scanners() async throws -> Page<Scanner> {
        try await gather(.scanners)
    }

    /// Looks for scanners anew, which takes seconds, and returns all that are known then.
    public func refreshScanners() async throws -> Page<Scanner> {
        try await post(.scannersRefresh)
    }

    public func scanner(_ name: String) async throws -> Scanner {
        guard !name.isEmpty else { throw Problem(.scannerUnknown, ["scanner": "\"\""]) }
        return try await get(.scanner(name))
    }

    /// The options of a scanner, which is opened for that.
    public func options(ofScanner name: String) async throws -> Page<ScannerOption> {
        guard !name.isEmpty else { throw Problem(.scannerUnknown, ["scanner": "\"\""]) }
        return try await gather(.scannerOptions(name))
    }

    public func profiles() async throws -> Page<Profile> {
        try await gather(.profiles)
    }

    public func profile(_ name: String) async throws -> Profile {
        guard !name.isEmpty else {
            throw Problem(.profileUnknown, ["profile": "\"\"", "hint": "See the names with: platenctl profiles"])
        }
        return try await get(.profile(name))
    }
}
