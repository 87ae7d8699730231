import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Moves an item on its way.
    ///
    /// - Throws: `job-unknown`; `job-move-refused` where the move makes no sense; `job-move-unexplained` where it needs a remark;
    ///   `job-in-use` where a cycle runs and the new state takes no captures; `request-malformed`.
    public func moveJob(
        _ identifier: Identifier<Job>, _ request: NewJobMove, by user: String, now: Date = Date()
    ) async throws(Problem) -> (job: Job, event: Event) {
        let place = try JobRequest.line(request.place, "place", atMost: JobLimits.longestPlace)
        let remark = try JobRequest.line(request.remark, "remark", atMost: JobLimits.longestRemark)
        return try await write { database in
            let (job, number) = try JobRow.fetch(identifier, in: database)
            try Self.requireSense(of: request.to, remark, for: job)
            if !request.to.takesCaptures, try Self.hasUnfinishedCycle(number, in: database) {
                throw Problem(.jobInUse, ["job": job.name])
            }
            return try Self.move(job, number, to: request.to, place: place, remark: remark, by: user, now, in: database)
        }
    }

    /// What was done with a job and its item, the oldest first.
    public func history(of identifier: Identifier<Job>) async throws(Problem) -> [JobHistoryEntry] {
        try await read { database in
            let (_, number) = try JobRow.fetch(identifier, in: database)
            let moves = try JobMoveRow.all(ofJob: number, in: database).map { move in
                JobHistoryEntry(
                    time: move.time, user: move.user, action: AuditAction.jobMoved.rawValue, detail: Self.sentence(of: move), move: move)
            }
            let acts = try SQLRequest<Row>(
                """
                SELECT * FROM audit WHERE subject = \(identifier.rawValue) AND action <> \(AuditAction.jobMoved.rawValue) ORDER BY number
                """
            ).fetchAll(database).map { row in
                let entry = AuditRow.entry(row)
                return JobHistoryEntry(time: entry.time, user: entry.user, action: entry.action, detail: entry.detail)
            }
            // Acts of one moment stay in their order: a job is made before it is moved.
            return (acts + moves).enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        }
    }

    /// The moves of an item, the oldest first.
    public func moves(of identifier: Identifier<Job>) async throws(Problem) -> [JobMove] {
        try await read { database in try JobMoveRow.all(ofJob: try JobRow.number(of: identifier, in: database), in: database) }
    }

    /// Writes a move that makes sense, with its audit row and event.
    static func move(
        _ job: Job, _ number: Int64, to state: JobState, place: String?, remark: String?, by user: String, _ now: Date, in database: Database
    ) throws -> (job: Job, event: Event) {
        let move = JobMove(from: job.state, to: state, time: now.asKept, user: user, place: place, remark: remark)
        var job = job
        job.heldFrom = state == .onHold ? move.from : nil
        job.state = state
        job.place = place ?? job.place
        try JobRow.update(job, number, in: database)
        try JobMoveRow.insert(move, job: number, into: database)
        try AuditRow.insert(.jobMoved, by: user, subject: job.id.rawValue, detail: sentence(of: move), at: now, into: database)
        let event = Event(time: now, kind: .jobMoved, job: job.id, sentence: "\(user) moved the job \(job.name): \(sentence(of: move)).")
        return (job, try EventRow.insert(event, into: database))
    }

    static func sentence(of move: JobMove) -> String {
        var text = move.from.map { "\($0.rawValue) to \(move.to.rawValue)" } ?? move.to.rawValue
        if let place = move.place { text += ", at \(place)" }
        if let remark = move.remark { text += " (\(remark))" }
        return text
    }

    private static func requireSense(of state: JobState, _ remark: String?, for job: Job) throws(Problem) {
        let allowed = JobMoves.next(from: job.state, heldFrom: job.heldFrom)
        guard allowed.contains(state) else {
            throw Problem(
                .jobMoveRefused,
                [
                    "job": job.name, "from": job.state.rawValue, "to": state.rawValue,
                    "allowed": allowed.map(\.rawValue).joined(separator: ", "),
                ])
        }
        if remark == nil, JobMoves.needsRemark(from: job.state, to: state) {
            throw Problem(.jobMoveUnexplained, ["job": job.name, "from": job.state.rawValue, "to": state.rawValue])
        }
    }

    static func hasUnfinishedCycle(_ job: Int64, in database: Database) throws -> Bool {
        try SQLRequest<Int>("SELECT 1 FROM cycle WHERE job = \(job) AND ended IS NULL LIMIT 1").fetchOne(database) != nil
    }
}
