import Foundation
import GRDB
import PlatenModel

/// A delivery in the table `delivery`, with the names of its job and package.
enum DeliveryRow {
    static let columns: SQL = "delivery.*, job.id AS jobIdentifier, job.name AS jobName, package.name AS packageName"
    static let tables: SQL = """
        delivery CROSS JOIN job ON job.number = delivery.job LEFT JOIN package ON package.number = delivery.package
        """

    static func delivery(_ row: Row) throws -> JobDelivery {
        let state: String = row["state"]
        guard let state = DeliveryState(rawValue: state) else {
            throw Problem(.catalogueFailed, ["reason": "a delivery is \(state), which this version does not know"])
        }
        return JobDelivery(
            id: Identifier(rawValue: row["id"]), job: Identifier(rawValue: row["jobIdentifier"]), jobName: row["jobName"],
            destination: row["destination"], package: row["packageName"], state: state, created: Date(milliseconds: row["created"]),
            createdBy: row["user"], ended: (row["ended"] as Int64?).map { Date(milliseconds: $0) }, attempts: row["attempts"],
            report: try (row["report"] as String?).map { try JSONText.decode(VerificationReport.self, $0) }, remark: row["remark"],
            problem: try (row["problem"] as String?).map { try JSONText.decode(Problem.self, $0) })
    }

    static func insert(_ delivery: JobDelivery, job: Int64, package: Identifier<JobPackage>?, into database: Database) throws {
        try database.execute(
            literal: """
                INSERT INTO delivery (id, job, destination, package, state, created, user)
                VALUES (\(delivery.id.rawValue), \(job), \(delivery.destination),
                    (SELECT number FROM package WHERE id = \(package?.rawValue)), \(delivery.state.rawValue),
                    \(delivery.created.milliseconds), \(delivery.createdBy))
                """)
    }

    /// Writes how it ended.
    static func end(_ delivery: JobDelivery, in database: Database) throws {
        try database.execute(
            literal: """
                UPDATE delivery SET state = \(delivery.state.rawValue), ended = \(delivery.ended?.milliseconds),
                    attempts = \(delivery.attempts), report = \(try JSONText.encode(delivery.report)), remark = \(delivery.remark),
                    problem = \(try JSONText.encode(delivery.problem))
                WHERE id = \(delivery.id.rawValue)
                """)
    }

    static func all(_ condition: SQL, in database: Database) throws -> [JobDelivery] {
        try SQLRequest<Row>("SELECT \(columns) FROM \(tables) WHERE \(condition) ORDER BY delivery.number DESC")
            .fetchAll(database).map(delivery)
    }
}
