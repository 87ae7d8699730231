import Catalogue
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

    /// Moves a job's item on its way.
    public func moveJob(_ job: Job, _ move: NewJobMove, by caller: Caller) async throws(Problem) -> Job {
        let (moved, event) = try await catalogue.moveJob(job.id, move, by: caller.userName)
        await events.announce(event, restrictedTo: job.restrictedTo)
        return moved
    }
}
