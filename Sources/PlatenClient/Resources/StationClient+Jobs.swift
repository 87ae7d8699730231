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

    /// Starts a cycle and returns while it runs or waits for its scanner.
    ///
    /// - Parameter key: the same key with the same request starts one cycle, however often it is sent.
    public func startCycle(in job: Identifier<Job>, _ request: NewCycle, key: String) async throws -> Cycle {
        try await post(.cycles(ofJob: job.rawValue), body: request, headers: [("Idempotency-Key", key)])
    }

    /// Cycles of a job, the newest first.
    public func cycles(ofJob job: Identifier<Job>, limit: Int? = nil) async throws -> Page<Cycle> {
        try await gather(.cycles(ofJob: job.rawValue), limit: limit)
    }

    public func cycle(_ identifierOrPrefix: String) async throws -> Cycle {
        guard !identifierOrPrefix.isEmpty else { throw Problem(.cycleUnknown, ["cycle": "\"\""]) }
        return try await get(.cycle(identifierOrPrefix))
    }

    /// Asks for a cycle's end and returns without waiting for it. What was captured is kept.
    public func cancelCycle(_ identifierOrPrefix: String) async throws -> Cycle {
        guard !identifierOrPrefix.isEmpty else { throw Problem(.cycleUnknown, ["cycle": "\"\""]) }
        return try await delete(.cycle(identifierOrPrefix))
    }
}
