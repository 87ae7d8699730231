/// What a catalogue that was written anew holds, and what it lacks.
public struct RebuildSummary: Sendable, Hashable {
    public var jobs = 0
    public var captures = 0
    /// What was not as it should be; each was told of.
    public var findings = 0

    public init() {}

    /// For people, without a full stop.
    public var sentence: String {
        "\(jobs) jobs, \(captures) captures, \(findings) findings"
    }
}
