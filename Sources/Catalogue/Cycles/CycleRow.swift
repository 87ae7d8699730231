import GRDB
import PlatenModel

/// A cycle in the table `cycle`, with its job's name and its profile.
enum CycleRow {
    static let columns: SQL = "cycle.*, job.id AS jobIdentifier, job.name AS jobName, shared.text AS profileText"
    static let tables: SQL = """
        cycle CROSS JOIN job ON job.number = cycle.job CROSS JOIN sharedText AS shared ON shared.number = cycle.profile
        """

    static func cycle(_ row: Row, _ profiles: inout SharedTextReader<Profile>) throws -> Cycle {
        let state: String = row["state"]
        guard let state = CycleState(rawValue: state) else {
            throw Problem(.catalogueFailed, ["reason": "a cycle has the state \(state), which this version does not know"])
        }
        return Cycle(
            id: Identifier(rawValue: row["id"]), job: Identifier(rawValue: row["jobIdentifier"]), jobName: row["jobName"],
            scanner: row["scanner"], profile: try profiles.value(row["profile"], row["profileText"]),
            requestedCount: row["requestedCount"], trigger: (row["triggerMode"] as String?).flatMap { TriggerMode(rawValue: $0) },
            onFault: FaultResponse(rawValue: row["onFault"]) ?? .pause, state: state, startedBy: row["startedBy"],
            started: .init(milliseconds: row["started"]), ended: (row["ended"] as Int64?).map { .init(milliseconds: $0) },
            capturedCount: row["capturedCount"],
            lostPages: try (row["lostPages"] as String?).map { try JSONText.decode([LostPage].self, $0) } ?? [],
            problem: try (row["problem"] as String?).map { try JSONText.decode(Problem.self, $0) },
            continuedBy: (row["continuedBy"] as String?).map { Identifier(rawValue: $0) },
            numberFrom: (row["numberFrom"] as String?).flatMap { PageDesignation($0) },
            replaces: (row["replaces"] as String?).map { Identifier(rawValue: $0) })
    }

    static func cycle(_ row: Row) throws -> Cycle {
        var profiles = SharedTextReader<Profile>()
        return try cycle(row, &profiles)
    }

    /// - Parameter row: the row's number. Nil: the next.
    static func insert(_ cycle: Cycle, row: Int64? = nil, into database: Database) throws {
        let job = try JobRow.number(of: cycle.job, in: database)
        let profile = try SharedText.number(of: cycle.profile, in: database)
        try database.execute(
            literal: """
                INSERT INTO cycle (number, id, job, scanner, profile, requestedCount, triggerMode, onFault, state, startedBy, started, ended,
                    capturedCount, lostPages, problem, numberFrom, replaces)
                VALUES (\(row), \(cycle.id.rawValue), \(job), \(cycle.scanner), \(profile), \(cycle.requestedCount), \(cycle.trigger?.rawValue),
                    \(cycle.onFault.rawValue), \(cycle.state.rawValue), \(cycle.startedBy), \(cycle.started.milliseconds),
                    \(cycle.ended?.milliseconds), 0, \(cycle.lostPages.isEmpty ? nil : try PlatenJSON.line(cycle.lostPages)),
                    \(try JSONText.encode(cycle.problem)), \(cycle.numberFrom?.description),
                    \(cycle.replaces?.rawValue))
                """)
    }

    /// - Throws: `cycle-unknown`.
    static func fetch(_ identifier: Identifier<Cycle>, in database: Database) throws -> Cycle {
        let request = SQLRequest<Row>("SELECT \(columns) FROM \(tables) WHERE cycle.id = \(identifier.rawValue)")
        guard let row = try request.fetchOne(database) else { throw Problem(.cycleUnknown, ["cycle": identifier.rawValue]) }
        return try cycle(row)
    }
}
