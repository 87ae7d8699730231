import Catalogue
import Curation
import PlatenModel

extension Station {
    public func createJob(_ request: NewJob, by caller: Caller) async throws(Problem) -> Job {
        let (job, event) = try await catalogue.createJob(request, by: caller)
        await events.announce(event, restrictedTo: job.restrictedTo)
        return job
    }

    /// Corrects a job's description.
    public func changeJob(_ job: Job, _ change: JobChange, by caller: Caller) async throws(Problem) -> Job {
        let (changed, event) = try await catalogue.changeJob(job.id, change, by: caller.userName)
        if let event { await events.announce(event, restrictedTo: job.restrictedTo) }
        return changed
    }

    /// Changes who may see a job.
    public func restrictJob(_ job: Job, _ restriction: JobRestriction, by caller: Caller) async throws(Problem) -> Job {
        try await curator.restrict(job, restriction, by: caller.userName)
    }

    /// Moves a job's item on its way.
    public func moveJob(_ job: Job, _ move: NewJobMove, by caller: Caller) async throws(Problem) -> Job {
        if move.to == .complete { try await curator.requireComplete(job) }
        let (moved, event) = try await catalogue.moveJob(job.id, move, by: caller.userName)
        await events.announce(event, restrictedTo: job.restrictedTo)
        return moved
    }

    /// Keeps the records on disk up to date, until the task is cancelled.
    public func keepRecords() async {
        for await _ in curator.pokes {
            // What comes in a burst is written once.
            try? await Task.sleep(for: .milliseconds(500))
            await curator.settleRecords()
        }
        await curator.settleRecords()
    }
}
