import Catalogue
import Delivery
import Foundation
import Logging
import PlatenModel
import Preservation

/// Shows what of delivered jobs may be removed from the station, and removes what an administrator has confirmed.
public struct RetentionService: Sendable {
    private let surroundings: CurationSurroundings

    public init(_ surroundings: CurationSurroundings) {
        self.surroundings = surroundings
    }

    /// What may be removed now and why not, of the jobs that the caller may know of. Only an administrator gets the token: it stands for all.
    public func overview(for caller: Caller) async throws(Problem) -> RetentionOverview {
        let decisions = try await decisions()
        let plan = RemovalPlan(decisions.map(\.decision))
        let visible = decisions.filter { caller.maySee($0.candidate.job) }
        return RetentionOverview(
            items: visible.map { RetentionOverview.Entry($0.decision) },
            token: caller.role == .administrator && !plan.items.isEmpty ? plan.token : nil)
    }

    /// Removes the masters and sidecars, and the pictures made of them, of all jobs that may go, where `token` is that of the plan as it is now. It is recorded before the
    /// first file goes, and gone on with at the next start where it was interrupted. Returns what was removed.
    ///
    /// - Throws: `removal-not-confirmed`, in which case nothing was removed; `storage-failed` where a file could not be removed.
    public func remove(token: String, by caller: Caller) async throws(Problem) -> RemovalPlan {
        let decisions = try await decisions()
        let plan = RemovalPlan(decisions.map(\.decision))
        let items = try plan.confirmed(by: token)
        let confirmed = Set(items.map(\.job))
        let revisions = Dictionary(
            decisions.filter { confirmed.contains($0.candidate.job.id) }.map { ($0.candidate.job.id, $0.candidate.revision) },
            uniquingKeysWith: { $1 })
        for event in try await surroundings.catalogue.confirmRemoval(of: revisions, by: caller.userName) {
            await surroundings.announce(event, [])
        }
        try await finish()
        return plan
    }

    /// Removes what was recorded as to be removed. To be called at the start, too.
    ///
    /// - Throws: `storage-failed`; what is left stays recorded.
    public func finish() async throws(Problem) {
        let removals = try await surroundings.catalogue.pendingRemovals()
        try await PictureFolder(path: surroundings.picturesFolder).remove(removals.map(\.capture))
        for removal in removals {
            try await surroundings.store.remove(removal.file)
            try await surroundings.catalogue.completeRemoval(of: removal.capture)
        }
    }

    /// The same at the start, which a file that cannot be removed must not prevent.
    public func recover() async {
        do throws(Problem) {
            try await finish()
        } catch {
            surroundings.logger.error("masters that were to be removed are still there", metadata: ["problem": "\(error.code.rawValue)"])
        }
    }

    private func decisions() async throws(Problem) -> [(candidate: RetentionCandidate, decision: RetentionDecision)] {
        let rules = RetentionRules(surroundings.configuration())
        let masters = surroundings.store.masters
        let now = Date()
        return try await surroundings.catalogue.retentionCandidates().map { candidate in
            let job = candidate.job
            let delivered = DeliveredJob(
                job: job.id, name: job.name, state: job.state, folder: "\(masters)/\(job.name)", bytes: candidate.bytes, holds: candidate.holds,
                deliveries: candidate.deliveries, recordedTimes: candidate.recordedTimes)
            return (candidate, rules.decide(delivered, now: now))
        }
    }
}

extension RetentionOverview.Entry {
    init(_ decision: RetentionDecision) {
        let job = decision.job
        self.init(
            job: job.job, name: job.name, state: job.state, bytes: job.bytes, isRemovable: decision.isRemovable, sentences: decision.sentences,
            removableFrom: decision.removableFrom)
    }
}
