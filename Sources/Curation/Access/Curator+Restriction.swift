import Catalogue
import LinuxSystem
import PlatenModel
import Preservation

extension Curator {
    /// Lets these groups alone know of a job and read its masters and packages; an empty list opens them again.
    ///
    /// Files are closed before the catalogue says so and opened after: whenever the power fails, nobody reads more than was meant. Asked for
    /// again, it goes on with what a failure left.
    ///
    /// - Throws: `restriction-impossible` before anything is changed; `job-in-use`, `package-running`, `request-malformed`, `storage-failed`, `storage-full`.
    public func restrict(_ job: Job, _ restriction: JobRestriction, by user: String) async throws(Problem) -> Job {
        let surroundings = surroundings
        let groups = restriction.restrictedTo
        if !groups.isEmpty { try await surroundings.store.checkRestriction(to: groups) }
        let restricted = try await inTurn { () throws(Problem) -> Job in
            if !groups.isEmpty { try await Self.applyRestriction(of: job, to: groups, surroundings) }
            let (restricted, event) = try await surroundings.catalogue.restrictJob(job.id, to: restriction, by: user)
            if let event { await surroundings.announce(event, restricted.restrictedTo) }
            // Once more: what was captured or packaged in between got what was true then.
            try await Self.applyRestriction(of: restricted, to: restricted.restrictedTo, surroundings)
            return restricted
        }
        poke()
        return restricted
    }

    private static func applyRestriction(of job: Job, to groups: [String], _ surroundings: CurationSurroundings) async throws(Problem) {
        try await surroundings.store.restrict(Array(try await surroundings.catalogue.files(ofJob: job.id).values), to: groups)
        for package in try await surroundings.catalogue.packages(of: job) where package.state == .complete {
            try await BlockingWork.run { () throws(Problem) in try PackageAccess.apply(to: package.path, groups) }
        }
    }
}
