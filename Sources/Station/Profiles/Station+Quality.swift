import Acceptance
import Catalogue
import LinuxSystem
import PlatenModel

extension Station {
    /// What was measured of a capture, beside the limits of its time.
    public func quality(of capture: Capture, for caller: Caller) async throws(Problem) -> CaptureQuality {
        let cycle = try await catalogue.cycle(capture.cycle.rawValue, for: caller)
        return CaptureQuality(
            capture: capture.id, quality: try await catalogue.quality(of: capture.id), limits: cycle.profile.quality, verdicts: capture.verdicts)
    }

    /// What past captures of a profile measured, and what its limits of today, or others, say of them.
    ///
    /// - Parameter limits: instead of the profile's own, measure by measure.
    /// - Throws: `profile-unknown`.
    public func qualityStatistics(
        ofProfile name: String, limits: [Measure: MeasureLimits] = [:], for caller: Caller
    ) async throws(Problem) -> QualityStatistics {
        let profile = try profiles.profile(named: name)
        let sample = Monitor(QualitySample(limits: profile.quality.merging(limits) { $1 }))
        try await catalogue.qualities(
            ofProfile: name, version: ImageQuality.currentVersion, for: caller, limit: QualityStatistics.greatestCaptures
        ) { quality in sample.change { $0.add(quality) } }
        let (captures, distributions) = sample.change { ($0.captures, $0.distributions()) }
        return QualityStatistics(
            profile: name, captures: captures, distributions: distributions,
            overrides: try await catalogue.qualityOverrides(ofProfile: name, for: caller))
    }
}
