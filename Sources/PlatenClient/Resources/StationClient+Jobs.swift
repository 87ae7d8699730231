import PlatenModel

extension StationClient {
    /// Makes a job; one named after today's date where the request names none.
    public func createJob(_ request: NewJob = NewJob()) async throws -> Job {
        try await post(.jobs, body: request)
    }

    /// Makes the jobs of a table with one item a line.
    ///
    /// - Parameters:
    ///   - table: the file as it is.
    ///   - partial: make the jobs of the lines that are right; otherwise nothing is made where anything is wrong.
    public func importJobs(_ table: [UInt8], partial: Bool = false) async throws -> JobImportReport {
        try await upload(.jobsImport.query("partial", partial ? "true" : nil), table, type: "text/csv")
    }

    /// Jobs, the newest first.
    ///
    /// - Parameter limit: items at most. Nil: all.
    public func jobs(_ filter: JobFilter = JobFilter(), limit: Int? = nil) async throws -> Page<Job> {
        let states = filter.states.map(\.rawValue).sorted().joined(separator: ",")
        let route = Route.jobs.query("state", states.isEmpty ? nil : states).query("due", filter.dueBy?.description)
            .query("search", filter.words)
        return try await gather(route, limit: limit)
    }

    /// Corrects a job's description.
    public func changeJob(_ identifierOrName: String, _ change: JobChange) async throws -> Job {
        try await patch(.job(try named(identifierOrName)), body: change)
    }

    /// Changes who may see a job.
    public func restrictJob(_ identifierOrName: String, to restriction: JobRestriction) async throws -> Job {
        try await post(.restriction(ofJob: try named(identifierOrName)), body: restriction)
    }

    /// Moves a job's item on its way.
    public func moveJob(_ identifierOrName: String, _ move: NewJobMove) async throws -> Job {
        try await post(.moves(ofJob: try named(identifierOrName)), body: move)
    }

    /// What was done with a job, the oldest first.
    public func history(ofJob identifierOrName: String) async throws -> Page<JobHistoryEntry> {
        try await get(.history(ofJob: try named(identifierOrName)))
    }

    public func job(_ identifierOrName: String) async throws -> Job {
        try await get(.job(try named(identifierOrName)))
    }

    /// An empty name would ask for the list.
    func named(_ identifierOrName: String) throws(Problem) -> String {
        guard !identifierOrName.isEmpty else { throw Problem(.jobUnknown, ["job": "\"\""]) }
        return identifierOrName
    }
}
