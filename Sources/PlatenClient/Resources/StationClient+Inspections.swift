import PlatenModel

extension StationClient {
    /// Inspections with images that wait for a person, the oldest first.
    public func openInspections() async throws -> Page<Inspection> {
        try await get(.inspections)
    }

    /// All inspections of a job, the oldest first.
    public func inspections(ofJob job: String) async throws -> Page<Inspection> {
        guard !job.isEmpty else { throw Problem(.jobUnknown, ["job": "\"\""]) }
        return try await get(.inspections(ofJob: job))
    }

    /// Draws samples of the images of a job that its profiles want people to look at.
    public func beginInspections(ofJob job: String) async throws -> Page<Inspection> {
        guard !job.isEmpty else { throw Problem(.jobUnknown, ["job": "\"\""]) }
        return try await post(.inspections(ofJob: job))
    }

    /// Says whether an image of a sample conforms.
    public func decide(on capture: Identifier<Capture>, _ decision: NewInspectionDecision) async throws -> Inspection {
        try await post(.inspection(of: capture), body: decision)
    }
}
