import Foundation
import GRDB
import PlatenModel

/// Numbers of pages within a job.
///
/// A number is reserved when a page is whole, just before its file gets its name, so that several scanners can work for one job and
/// pages count up without gaps as a rule. A reserved number is never given twice. One whose page could not be kept may be released where
/// no file bears it: it is given again only if it was the last, otherwise it stays unused.
extension Catalogue {
    /// The next free number of the job, from 1, and the place that its page takes: the last, or that of the image which it replaces.
    ///
    /// - Parameter first: another image of the same page, whose place it shares. One that was never committed shares nothing.
    /// - Throws: `job-unknown`, `capture-unknown`.
    public func reservePage(
        job identifier: Identifier<Job>, replacing superseded: Identifier<Capture>? = nil, beside first: Identifier<Capture>? = nil
    ) async throws(Problem) -> ReservedPage {
        try await write { database in
            let replaced = try superseded.map { try Self.capture($0, in: database) }
            let shared = try first.flatMap { try SQLRequest<Int>("SELECT position FROM capture WHERE id = \($0.rawValue)").fetchOne(database) }
            let step = replaced == nil && shared == nil ? 1 : 0
            let request = SQLRequest<Row>(
                """
                UPDATE job SET lastSequence = lastSequence + 1, lastPosition = lastPosition + \(step) WHERE id = \(identifier.rawValue)
                RETURNING lastSequence, lastPosition
                """)
            guard let row = try request.fetchOne(database) else { throw Problem(.jobUnknown, ["job": identifier.rawValue]) }
            return ReservedPage(
                sequence: row["lastSequence"], position: replaced?.position ?? shared ?? row["lastPosition"], replaced: replaced,
                isNewPlace: step == 1)
        }
    }

    /// Gives a reserved number back. Not after `file-name-taken`: the next page would meet the same file.
    public func releasePage(_ page: ReservedPage, job identifier: Identifier<Job>) async throws(Problem) {
        let step = page.isNewPlace ? 1 : 0
        try await write { database in
            try database.execute(
                literal: """
                    UPDATE job SET lastSequence = lastSequence - 1, lastPosition = lastPosition - \(step)
                    WHERE id = \(identifier.rawValue) AND lastSequence = \(page.sequence)
                        AND NOT EXISTS (SELECT 1 FROM capture WHERE capture.job = job.number AND capture.sequence = \(page.sequence))
                    """)
        }
    }

    static func capture(_ identifier: Identifier<Capture>, in database: Database) throws -> Capture {
        let request = SQLRequest<Row>(
            "SELECT \(CaptureRow.columns) FROM \(CaptureRow.tables) WHERE capture.id = \(identifier.rawValue)")
        guard let row = try request.fetchOne(database) else { throw Problem(.captureUnknown, ["capture": identifier.rawValue]) }
        var options = SharedTextReader<[AppliedOption]>()
        return try CaptureRow.capture(row, &options)
    }
}
