import PlatenModel

extension StationClient {
    /// Begins a package of a job as it is now.
    public func makePackage(ofJob job: String, _ request: NewPackage = NewPackage()) async throws -> JobPackage {
        try await post(.packages(ofJob: try named(job)), body: request)
    }

    /// The packages of a job, the newest first.
    public func packages(ofJob job: String) async throws -> Page<JobPackage> {
        try await get(.packages(ofJob: try named(job)))
    }

    public func package(_ package: Identifier<JobPackage>, ofJob job: String) async throws -> JobPackage {
        try await get(.package(package.rawValue, ofJob: try named(job)))
    }

    /// Ends the making of a package.
    public func cancelPackage(_ package: Identifier<JobPackage>, ofJob job: String) async throws -> JobPackage {
        try await delete(.package(package.rawValue, ofJob: try named(job)))
    }

    /// Begins a delivery, or goes on with one.
    public func deliver(job: String, _ request: NewDelivery) async throws -> JobDelivery {
        try await post(.deliveries(ofJob: try named(job)), body: request)
    }

    /// The deliveries of a job, the newest first.
    public func deliveries(ofJob job: String) async throws -> Page<JobDelivery> {
        try await get(.deliveries(ofJob: try named(job)))
    }

    public func delivery(_ delivery: Identifier<JobDelivery>, ofJob job: String) async throws -> JobDelivery {
        try await get(.delivery(delivery.rawValue, ofJob: try named(job)))
    }

    public func cancelDelivery(_ delivery: Identifier<JobDelivery>, ofJob job: String) async throws -> JobDelivery {
        try await delete(.delivery(delivery.rawValue, ofJob: try named(job)))
    }

    public func destinations() async throws -> Page<DestinationSummary> {
        try await get(.destinations)
    }

    /// What of delivered jobs may be removed from the station.
    public func retention() async throws -> RetentionOverview {
        try await get(.retention)
    }

    /// Removes what may go, as the list with this token has it.
    public func removeMasters(confirming token: String) async throws -> RemovalPlan {
        try await post(.removals, body: NewRemoval(token: token))
    }
}
