import Foundation
import GRDB
import PlatenModel

/// An acceptance in the table `acceptance`.
enum AcceptanceRow {
    static func all(ofJob number: Int64, in database: Database) throws -> [PointAcceptance] {
        try SQLRequest<Row>("SELECT * FROM acceptance WHERE job = \(number) ORDER BY time, key").fetchAll(database).map { row in
            PointAcceptance(
                key: row["key"], sentence: row["sentence"], user: row["user"], time: Date(milliseconds: row["time"]), reason: row["reason"])
        }
    }

    static func insert(_ acceptance: PointAcceptance, job number: Int64, into database: Database) throws {
        try database.execute(
            literal: """
                INSERT OR REPLACE INTO acceptance (job, key, sentence, time, user, reason)
                VALUES (\(number), \(acceptance.key), \(acceptance.sentence), \(acceptance.time.milliseconds), \(acceptance.user),
                    \(acceptance.reason))
                """)
    }
}
