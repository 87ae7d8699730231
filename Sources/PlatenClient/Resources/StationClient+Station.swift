import PlatenModel

extension StationClient {
    public func status() async throws -> StationStatus {
        try await get(.status)
    }

    /// What a person should do, as long as it is not done.
    public func alerts() async throws -> Page<Alert> {
        try await gather(.alerts)
    }

    /// Counts and states in the text format of Prometheus.
    public func metrics() async throws -> String {
        try await text(.metrics)
    }
}
