import Acceptance
import Catalogue
import FoundationEssentials
import PlatenModel

extension Curator {
    /// Draws samples of the images of a job that its profiles want people to look at, one for each profile. Returns the new inspections.
    ///
    /// - Throws: `inspection-not-due` where no image waits for it; `inspection-open`.
    public func beginInspections(of job: Job, by user: String, now: Date = Date()) async throws(Problem) -> [Inspection] {
        let lots = try await inspectionDue(of: job, try await surroundings.catalogue.pages(of: job.id)).lots
        guard !lots.isEmpty else {
            throw Problem(.inspectionNotDue, ["job": job.name, "reason": "its profiles ask for none, or all were drawn from already"])
        }
        var begun: [Inspection] = []
        for lot in lots {
            let plan = SamplingPlan(lot.rule, lotSize: lot.captures.count, isTightened: lot.isTightened)
            let chosen = Set(lot.captures.indices.shuffled().prefix(plan.sampleSize))
            let inspection = Inspection(
                job: job, profile: lot.profile, rule: lot.rule, plan: plan, lot: lot.captures.map(\.id),
                sample: lot.captures.indices.filter { chosen.contains($0) }.map { lot.captures[$0].id }, started: now, startedBy: user)
            let (kept, event) = try await surroundings.catalogue.begin(inspection)
            await surroundings.announce(event, job.restrictedTo)
            begun.append(kept)
        }
        poke()
        return begun
    }

    /// A person says of an image of a sample whether it conforms.
    ///
    /// - Throws: `not-in-sample`, `request-malformed`.
    public func decide(
        _ capture: Capture, in job: Job, _ decision: NewInspectionDecision, by user: String
    ) async throws(Problem) -> Inspection {
        let (inspection, event) = try await surroundings.catalogue.decide(capture, decision, by: user)
        await surroundings.announce(event, job.restrictedTo)
        poke()
        return inspection
    }

    /// - Parameter captures: all of the job, superseded ones included.
    func inspectionDue(of job: Job, _ captures: [Capture]) async throws(Problem) -> InspectionDue {
        InspectionDue(
            captures: captures, rules: try await surroundings.catalogue.samplingRules(of: job.id),
            inspections: try await surroundings.catalogue.inspections(of: job.id))
    }
}
