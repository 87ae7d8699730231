import Catalogue
import LinuxSystem
import Logging
import PlatenModel
import Preservation

extension Curator {
    /// Brings job records and sidecars up to what the catalogue knows. What cannot be written stays for the next time.
    public func settleRecords() async {
        let surroundings = surroundings
        // A disk that is not mounted: its place must not be written to.
        guard await BlockingWork.run({ Folder.exists(surroundings.store.masters) }) else { return }
        do throws(Problem) {
            try await inTurn { () throws(Problem) in
                try await Self.writeJobRecords(surroundings)
                try await Self.writeSidecars(surroundings)
            }
        } catch {
            // The codes only: paths tell the names of jobs.
            surroundings.logger.error("records are not up to date", metadata: ["problem": "\(error.code.rawValue)"])
        }
    }

    private static func writeJobRecords(_ surroundings: CurationSurroundings) async throws(Problem) {
        while true {
            let jobs = try await surroundings.catalogue.unrecordedJobs()
            if jobs.isEmpty { return }
            for job in jobs {
                let record = JobRecord(
                    job: job.job, moves: job.moves, acceptances: job.acceptances, inspections: job.inspections, host: surroundings.hostName)
                if let problem = try await surroundings.store.write(record) {
                    surroundings.logger.warning(
                        "a job's record is kept to platend", metadata: ["job": "\(job.job.id)", "problem": "\(problem.code.rawValue)"])
                }
                try await surroundings.catalogue.noteRecorded(job)
            }
        }
    }

    private static func writeSidecars(_ surroundings: CurationSurroundings) async throws(Problem) {
        var failed: Set<Identifier<Capture>> = []
        while true {
            let captures = try await surroundings.catalogue.staleCaptures().filter { !failed.contains($0.capture.id) }
            if captures.isEmpty { return }
            for capture in captures {
                do throws(Problem) {
                    try await writeSidecar(of: capture, surroundings)
                } catch {
                    failed.insert(capture.capture.id)
                    surroundings.logger.error(
                        "a sidecar cannot be written", metadata: ["capture": "\(capture.capture.id)", "problem": "\(error.code.rawValue)"])
                }
            }
        }
    }

    private static func writeSidecar(of stale: Catalogue.StaleCapture, _ surroundings: CurationSurroundings) async throws(Problem) {
        let path = Sidecar.path(of: surroundings.store.masterPath(of: stale.capture))
        var sidecar = try await sidecar(at: path)
        sidecar.capture = stale.capture
        sidecar.job = stale.job
        sidecar.cycle = stale.cycle
        try await surroundings.catalogue.noteSidecar(of: stale, digest: try await surroundings.store.rewrite(sidecar))
    }

    static func sidecar(at path: String) async throws(Problem) -> Sidecar {
        try await BlockingWork.run { () throws(Problem) in try Sidecar.read(path) }
    }
}
