import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Acknowledges a capture: its row, custody, audit and event in one transaction, which is on disk when this returns.
    ///
    /// Its files must bear their final names, and their folders must be on disk.
    ///
    /// - Parameters:
    ///   - user: who ran the cycle.
    ///   - sidecarDigest: SHA-256 of the sidecar's bytes, in hexadecimal.
    /// - Throws: `job-unknown`, `cycle-unknown`.
    public func commitCapture(
        _ capture: Capture, quality: ImageQuality? = nil, by user: String, sidecarDigest: String, now: Date = Date()
    ) async throws(Problem) -> Event {
        try await write { database in
            return try Self.commit(capture, quality, by: user, sidecarDigest, now, .captureCommitted, Self.sentence(of: capture), in: database)
        }
    }

    /// Acknowledges a capture that start-up found whole but not in the catalogue. Job and cycle are taken in from its sidecar where the
    /// catalogue does not know them; a cycle that had not ended by then has failed with `station-restarted`.
    ///
    /// - Throws: `job-exists` where another job has the name meanwhile.
    public func recoverCapture(
        _ capture: Capture, quality: ImageQuality? = nil, job: Job, cycle: Cycle, by user: String = "platend", sidecarDigest: String,
        now: Date = Date()
    ) async throws(Problem) -> Event {
        try await write { database in
            if try SQLRequest<Int>("SELECT 1 FROM job WHERE id = \(job.id.rawValue)").fetchOne(database) == nil {
                try JobRow.insert(job, into: database)
            }
            if try SQLRequest<Int>("SELECT 1 FROM cycle WHERE id = \(cycle.id.rawValue)").fetchOne(database) == nil {
                try CycleRow.insert(Self.ended(cycle, now), into: database)
            }
            let sentence = "Page \(capture.sequence) of the job \(capture.jobName) was found whole after a restart and taken in."
            return try Self.commit(capture, quality, by: user, sidecarDigest, now, .captureRecovered, sentence, in: database)
        }
    }

    private static func ended(_ cycle: Cycle, _ now: Date) -> Cycle {
        if cycle.state.isEnded, cycle.ended != nil { return cycle }
        var cycle = cycle
        cycle.state = .failed
        cycle.problem = Problem(.stationRestarted)
        cycle.ended = now
        return cycle
    }

    /// What is wrong with the image stands beside the word that it is there: nobody has to look for it.
    private static func sentence(of capture: Capture) -> String {
        let order = capture.warnings.filter { $0.code == .pageNumberOrder }.map(\.sentence)
        return
            (["Page \(capture.sequence) of the job \(capture.jobName) was captured on \(capture.scanner)."] + capture.verdicts.map(\.sentence)
            + order).joined(separator: " ")
    }

    private static func commit(
        _ capture: Capture, _ quality: ImageQuality?, by user: String, _ sidecarDigest: String, _ now: Date, _ kind: EventKind,
        _ sentence: String, in database: Database
    ) throws -> Event {
        let number = try CaptureRow.insert(capture, sidecarDigest: sidecarDigest, at: now.milliseconds, into: database)
        try QualityRow.insert(quality, of: number, into: database)
        let action = kind == .captureRecovered ? AuditAction.captureRecovered : .captureCommitted
        try CustodyRow.insert(action, of: number, capture.sha256, by: user, capture.file, now, into: database)
        try AuditRow.insert(action, by: user, subject: capture.id.rawValue, detail: capture.file, at: now, into: database)
        return try EventRow.insert(
            Event(
                time: now, kind: kind, scanner: capture.scanner, job: capture.job, cycle: capture.cycle, capture: capture.id,
                sentence: sentence), into: database)
    }
}
