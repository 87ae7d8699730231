import Foundation
import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Where the record of a job lies: `.jobs/<job>.json` below the masters' root.
    public func recordPath(of job: Identifier<Job>) -> String { "\(jobRecords)/\(job).json" }

    /// Writes the record of a job, or replaces it by its successor. A crash leaves the old one or the new one. Where the job is restricted,
    /// its groups alone may read it; where that cannot be, the record is written for the daemon alone.
    ///
    /// - Returns: why the job's groups cannot read it; nil: they can.
    /// - Throws: `storage-full`, `storage-failed`.
    @discardableResult
    public func write(_ record: JobRecord) async throws(Problem) -> Problem? {
        let path = recordPath(of: record.job.id)
        guard MasterPath.isName(record.job.id.rawValue) else {
            throw Problem(.internalFailure, ["reason": "\(record.job.id) cannot be the name of a file"])
        }
        return try await BlockingWork.run { () throws(Problem) -> Problem? in
            let bytes = try record.encoded()
            // Others may pass to the record that they may read; they cannot list the jobs.
            try RecordFile.makeFolder(jobRecords, permissions: 0o750)
            try FileMode.set(0o751, of: jobRecords)
            var restriction: Problem?
            try RecordFile.write(bytes, to: path, unfinished: try unfinishedPath()) { (unfinished) throws(Problem) in
                do throws(Problem) {
                    try FileAccess.of(record.job.restrictedTo, for: path).apply(to: unfinished)
                } catch {
                    guard error.code == .restrictionImpossible else { throw error }
                    restriction = error
                    try FileAccess.closed.apply(to: unfinished)
                }
            }
            return restriction
        }
    }

    /// Paths of all records of jobs, sorted.
    ///
    /// - Throws: `storage-failed`.
    public func recordPaths() async throws(Problem) -> [String] {
        try await BlockingWork.run { () throws(Problem) in try recordPathsBlocking() }
    }

    func recordPathsBlocking() throws(Problem) -> [String] {
        guard Folder.exists(jobRecords) else { return [] }
        do throws(SystemError) {
            return try Folder.names(in: jobRecords).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "\(jobRecords)/\($0)" }
        } catch {
            throw StorageFailure.reading(jobRecords, error)
        }
    }
}
