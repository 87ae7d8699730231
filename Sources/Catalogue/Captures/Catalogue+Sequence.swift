import Foundation
import GRDB
import PlatenModel

/// Numbers of pages within a job.
///
/// A number is reserved when a page is whole, just before its file gets its name, so that several scanners can work for one job and
/// pages count up without gaps as a rule. A reserved number is never given twice. One whose page could not be kept may be released where
/// no file bears it: it is given again only if it was the last, otherwise it stays unused.
extension Catalogue {
    /// The next free number of the job, from 1. - Throws: `job-unknown`.
    public func reserveSequence(job identifier: Identifier<Job>) async throws(Problem) -> Int {
        try await write { database in
            let request = SQLRequest<Int>("UPDATE job SET lastSequence = lastSequence + 1 WHERE id = \(identifier.rawValue) RETURNING lastSequence")
            guard let sequence = try request.fetchOne(database) else { throw Problem(.jobUnknown, ["job": identifier.rawValue]) }
            return sequence
        }
    }

    /// Gives a reserved number back. Not after `file-name-taken`: the next page would meet the same file.
    public func releaseSequence(_ sequence: Int, job identifier: Identifier<Job>) async throws(Problem) {
        try await write { database in
            try database.execute(
                literal: """
                    UPDATE job SET lastSequence = lastSequence - 1
                    WHERE id = \(identifier.rawValue) AND lastSequence = \(sequence)
                        AND NOT EXISTS (SELECT 1 FROM capture WHERE capture.job = job.number AND capture.sequence = \(sequence))
                    """)
        }
    }
}
