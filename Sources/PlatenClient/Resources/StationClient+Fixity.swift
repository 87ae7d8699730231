import PlatenModel

extension StationClient {
    /// Has masters looked at, and returns while that goes on.
    ///
    /// - Throws: `fixity-running` where a run of the same kind has not ended.
    public func startFixityRun(_ request: NewFixityRun) async throws -> FixityRun {
        try await post(.fixityRuns, body: request)
    }

    public func fixityRun(_ run: Identifier<FixityRun>) async throws -> FixityRun {
        try await get(.fixityRun(run))
    }

    /// Ends a run; what it found so far is kept.
    public func cancelFixityRun(_ run: Identifier<FixityRun>) async throws -> FixityRun {
        try await delete(.fixityRun(run))
    }

    /// Looks at a capture's master, the newest first.
    public func fixityChecks(of capture: Identifier<Capture>, limit: Int? = nil) async throws -> Page<FixityCheck> {
        try await gather(.fixity(of: capture), limit: limit)
    }
}
