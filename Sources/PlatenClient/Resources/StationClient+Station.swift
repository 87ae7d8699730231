import PlatenModel

extension StationClient {
    public func status() async throws -> StationStatus {
        try await get(.status)
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

    /// What a person should do, as long as it is not done.
    public func alerts() async throws -> Page<Alert> {
        try await gather(.alerts)
    }

    /// Counts and states in the text format of Prometheus.
    public func metrics() async throws -> String {
        try await text(.metrics)
    }
}
