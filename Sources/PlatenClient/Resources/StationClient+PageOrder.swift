import PlatenModel

extension StationClient {
    /// All images of a job in the order of its pages.
    public func pages(ofJob job: String) async throws -> Page<Capture> {
        try await get(.pages(ofJob: try named(job)))
    }

    /// Puts pages in order, or numbers them.
    public func order(job: String, _ request: PageOrderRequest) async throws -> Page<ChangedPage> {
        try await post(.order(ofJob: try named(job)), body: request)
    }

    /// Says what a page is.
    public func changeCapture(_ identifierOrPrefix: String, _ change: CaptureChange) async throws -> Capture {
        guard !identifierOrPrefix.isEmpty else { throw Problem(.captureUnknown, ["capture": "\"\""]) }
        return try await patch(.capture(identifierOrPrefix), body: change)
    }

    /// The names that the next pages would get.
    public func nextNames(
        ofJob job: String, profile: String?, scanner: String?, numberFrom: PageDesignation?, first count: Int
    ) async throws -> Page<NamedPage> {
        let route = Route.names(ofJob: try named(job)).query("profile", profile).query("scanner", scanner)
            .query("from", numberFrom?.description).query("first", String(count))
        return try await get(route)
    }

    /// Gives the masters the names of their template.
    public func rename(job: String, _ request: NameRequest) async throws -> Page<NamedPage> {
        try await post(.names(ofJob: try named(job)), body: request)
    }

    public func completeness(ofJob job: String) async throws -> JobCompleteness {
        try await get(.completeness(ofJob: try named(job)))
    }

    /// Lets an open point stand.
    public func accept(job: String, _ request: NewAcceptance) async throws -> JobCompleteness {
        try await post(.acceptances(ofJob: try named(job)), body: request)
    }
}
