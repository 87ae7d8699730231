import PlatenModel

extension StationClient {
    /// Captures, the newest first, of one job or one cycle where that is given.
    ///
    /// - Parameter limit: items at most. Nil: all.
    public func captures(
        ofJob job: Identifier<Job>? = nil, ofCycle cycle: Identifier<Cycle>? = nil, limit: Int? = nil
    ) async throws -> Page<Capture> {
        try await gather(Route.captures.query("job", job?.rawValue).query("cycle", cycle?.rawValue), limit: limit)
    }

    public func capture(_ identifierOrPrefix: String) async throws -> Capture {
        guard !identifierOrPrefix.isEmpty else { throw Problem(.captureUnknown, ["capture": "\"\""]) }
        return try await get(.capture(identifierOrPrefix))
    }
}
