import Foundation
import GRDB
import PlatenModel

/// A move in the table `jobMove`.
enum JobMoveRow {
    static func move(_ row: Row) throws -> JobMove {
        JobMove(
            from: try (row["fromState"] as String?).map(JobRow.state), to: try JobRow.state(row["toState"]),
            time: Date(milliseconds: row["time"]), user: row["user"], place: row["place"], remark: row["remark"])
    }

    static func insert(_ move: JobMove, job number: Int64, into database: Database) throws {
        try database.execute(
            literal: """
                INSERT INTO jobMove (job, fromState, toState, time, user, place, remark)
                VALUES (\(number), \(move.from?.rawValue), \(move.to.rawValue), \(move.time.milliseconds), \(move.user), \(move.place),
                    \(move.remark))
                """)
    }

    static func all(ofJob number: Int64, in database: Database) throws -> [JobMove] {
        try SQLRequest<Row>("SELECT * FROM jobMove WHERE job = \(number) ORDER BY number").fetchAll(database).map(move)
    }
}
