import PlatenModel

extension StationClient {
    /// Makes a job; one named after today's date where the request names none.
    public func createJob(_ request: NewJob = NewJob()) async throws -> Job {
        try await post(.jobs, body: request)
    }

    /// Jobs, the newest first.
    ///
    /// - Parameter limit: items at most. Nil: all.
    public func jobs(limit: Int? = nil) async throws -> Page<Job> {
        try await gather(.jobs, limit: limit)
    }

    public func job(_ identifierOrName: String) async throws -> Job {
        guard !identifierOrName.isEmpty else { throw Problem(.jobUnknown, ["job": "\"\""]) }
        return try await get(.job(identifierOrName))
    }
}
