import PlatenModel

extension StationClient {
    /// What was measured of a capture, beside the limits of its time.
    public func quality(of capture: Identifier<Capture>) async throws -> CaptureQuality {
        try await get(.quality(of: capture))
    }

    /// What past captures of a profile measured, and what limits say of them.
    ///
    /// - Parameter limits: instead of the profile's own, measure by measure.
    public func qualityStatistics(ofProfile name: String, limits: [Measure: MeasureLimits]) async throws -> QualityStatistics {
        return try await get(.profileQuality(try known(name)).query("limits", limits.isEmpty ? nil : try PlatenJSON.line(limits)))
    }
}
