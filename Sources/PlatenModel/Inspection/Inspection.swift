import FoundationEssentials

/// A sample of a lot of images that people look at: the images of one profile in one job that no earlier inspection let pass.
public struct Inspection: Codable, Sendable, Hashable, Identifiable {
    public var id: Identifier<Inspection>
    public var job: Identifier<Job>
    public var jobName: String
    public var profile: String
    public var rule: SamplingRule
    public var plan: SamplingPlan
    public var lot: [Identifier<Capture>]
    /// Drawn at random from the lot, in the order of its pages.
    public var sample: [Identifier<Capture>]
    public var started: Date
    public var startedBy: String
    /// The oldest first; of an image the last one counts.
    public var decisions: [InspectionDecision]
    public var state: InspectionState
    public var ended: Date?

    public init(
        id: Identifier<Inspection> = .make(), job: Job, profile: String, rule: SamplingRule, plan: SamplingPlan, lot: [Identifier<Capture>],
        sample: [Identifier<Capture>], started: Date, startedBy: String
    ) {
        self.id = id
        self.job = job.id
        jobName = job.name
        self.profile = profile
        self.rule = rule
        self.plan = plan
        self.lot = lot
        self.sample = sample
        self.started = started
        self.startedBy = startedBy
        decisions = []
        state = .open
    }

    /// What was said last of each image.
    public var verdicts: [Identifier<Capture>: Bool] {
        Dictionary(decisions.map { ($0.capture, $0.conforming) }) { $1 }
    }

    /// Images that nobody has decided about.
    public var waiting: [Identifier<Capture>] {
        let known = verdicts
        return sample.filter { known[$0] == nil }
    }

    public var nonconforming: [Identifier<Capture>] {
        let known = verdicts
        return sample.filter { known[$0] == false }
    }

    /// Takes a decision, and ends the inspection where its result is certain.
    public mutating func take(_ decision: InspectionDecision) {
        decisions.append(decision)
        if nonconforming.count > plan.acceptanceNumber {
            state = .rejected
        } else if waiting.isEmpty {
            state = .accepted
        }
        if state != .open { ended = decision.time }
    }
}
