/// Answer of `GET /v1/captures/{capture}/quality`.
public struct CaptureQuality: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    /// What was measured. Nil: nothing, as of captures of earlier versions.
    public var quality: ImageQuality?
    /// Of the profile that the cycle ran with.
    public var limits: [Measure: MeasureLimits]
    public var verdicts: [Verdict]

    public init(capture: Identifier<Capture>, quality: ImageQuality?, limits: [Measure: MeasureLimits], verdicts: [Verdict]) {
        self.capture = capture
        self.quality = quality
        self.limits = limits
        self.verdicts = verdicts
    }
}
