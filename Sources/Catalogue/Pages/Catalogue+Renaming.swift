import Foundation
import GRDB
import Naming
import PlatenModel

extension Catalogue {
    /// - Throws: `master-removed` where not all masters of a job are on the station any more.
    public func requireMasters(of identifier: Identifier<Job>) async throws(Problem) {
        try await read { database in
            let number = try JobRow.number(of: identifier, in: database)
            if let removed = try Self.firstRemoved(ofJob: number, in: database) { throw Problem(.masterRemoved, ["capture": removed]) }
        }
    }

    /// Keeps the plan of a renaming before the first file moves.
    ///
    /// - Parameter plan: as whoever carries it out writes it.
    /// - Throws: `job-in-use` where a cycle of the job has not ended, or its pages are being renamed already.
    public func beginRenaming(of identifier: Identifier<Job>, plan: String) async throws(Problem) {
        try await write { database in
            let (job, number) = try JobRow.fetch(identifier, in: database)
            let isBusy =
                try SQLRequest<Int>(
                    """
                    SELECT 1 FROM cycle WHERE job = \(number) AND ended IS NULL UNION SELECT 1 FROM renaming WHERE job = \(number) LIMIT 1
                    """
                ).fetchOne(database) != nil
            if isBusy { throw Problem(.jobInUse, ["job": job.name]) }
            try database.execute(literal: "INSERT INTO renaming (job, plan) VALUES (\(number), \(plan))")
        }
    }

    /// Plans that were begun and not taken in, with their jobs.
    public func renamings() async throws(Problem) -> [(job: Identifier<Job>, plan: String)] {
        try await read { database in
            try SQLRequest<Row>("SELECT job.id, renaming.plan FROM renaming JOIN job ON job.number = renaming.job").fetchAll(database)
                .map { (Identifier(rawValue: $0["id"]), $0["plan"]) }
        }
    }

    /// The plan came to nothing: no file moved.
    public func forgetRenaming(of identifier: Identifier<Job>) async throws(Problem) {
        try await write { database in
            try database.execute(literal: "DELETE FROM renaming WHERE job = (SELECT number FROM job WHERE id = \(identifier.rawValue))")
        }
    }

    /// Takes the new names in, and lets the plan go.
    ///
    /// - Parameter names: of each image its new path and the digest of its new sidecar.
    public func finishRenaming(
        of identifier: Identifier<Job>, _ names: [Identifier<Capture>: (file: String, sidecarDigest: String)], reason: String, by user: String,
        now: Date = Date()
    ) async throws(Problem) -> Event {
        try await write { database in
            let (job, number) = try JobRow.fetch(identifier, in: database)
            let old = try Self.captures(in: database, where: "capture.job = \(number)").filter { names[$0.id] != nil }
            // Names may change places: none may stand in another's way.
            for capture in old {
                try database.execute(
                    literal: "UPDATE capture SET file = \(capture.id.rawValue), fileKey = NULL WHERE id = \(capture.id.rawValue)")
            }
            for capture in old {
                guard let new = names[capture.id] else { continue }
                try database.execute(
                    literal: """
                        UPDATE capture SET file = \(new.file), fileKey = \(NameCollisionKey.of(new.file).rawValue),
                            sidecarSHA256 = \(new.sidecarDigest)
                        WHERE id = \(capture.id.rawValue)
                        """)
                guard capture.file != new.file else { continue }
                try CustodyRow.insert(.captureRenamed, of: capture, by: user, "\(capture.file) became \(new.file) (\(reason))", now, into: database)
            }
            try database.execute(literal: "DELETE FROM renaming WHERE job = \(number)")
            try AuditRow.insert(
                .captureRenamed, by: user, subject: identifier.rawValue, detail: "\(old.count) images: \(reason)", at: now, into: database)
            let event = Event(
                time: now, kind: .jobChanged, job: identifier, sentence: "\(user) renamed \(old.count) images of the job \(job.name): \(reason).")
            return try EventRow.insert(event, into: database)
        }
    }
}
