import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Notes that a package is being made, and reads what goes into it, at one moment.
    ///
    /// - Parameters:
    ///   - folder: absolute path of the folder of packages.
    ///   - isTaken: whether something in that folder has the name.
    /// - Throws: `job-unknown`; `job-in-use` where a cycle runs; `package-running`; `job-empty`; `master-removed`.
    public func beginPackage(
        of identifier: Identifier<Job>, format: PackageFormat, in folder: String, by user: String, now: Date = Date(),
        timeZone: TimeZone = .current, isTaken: @escaping @Sendable (String) -> Bool
    ) async throws(Problem) -> (package: JobPackage, contents: PackageContents) {
        try await write { database in
            let (job, number) = try JobRow.fetch(identifier, in: database)
            if try Self.hasUnfinishedCycle(number, in: database) { throw Problem(.jobInUse, ["job": job.name]) }
            if let running = try PackageRow.all("package.job = \(number) AND package.state = 'running'", in: database).first {
                throw Problem(.packageRunning, ["job": job.name, "package": running.name])
            }
            let contents = try PackageContents.read(job, number, in: database)
            guard !contents.items.isEmpty else { throw Problem(.jobEmpty, ["job": job.name]) }
            if let removed = try Self.firstRemoved(ofJob: number, in: database) { throw Problem(.masterRemoved, ["capture": removed]) }
            let name = try PackageName.next(for: job.name, at: now, in: timeZone, isTaken: isTaken, database)
            let package = JobPackage(
                id: .make(), job: job.id, jobName: job.name, name: name, format: format, path: "\(folder)/\(name)", created: now.asKept,
                createdBy: user)
            let row = try PackageRow.insert(package, job: number, revision: try Self.revision(ofJob: number, in: database), into: database)
            // The digests that are compared while the masters are copied.
            try database.execute(
                literal: "INSERT INTO packageCapture SELECT \(row), number, sha256 FROM capture WHERE job = \(number)")
            try AuditRow.insert(.packageBegun, by: user, subject: job.id.rawValue, detail: package.id.rawValue, at: now, into: database)
            return (package, contents)
        }
    }

    /// Notes that a package is whole, with a custody row for each of its captures.
    ///
    /// - Parameters:
    ///   - files: of the payload.
    ///   - bytes: of the payload.
    ///   - manifestSHA256: of the payload's manifest, in hexadecimal.
    public func completePackage(
        _ begun: JobPackage, files: Int, bytes: Int, manifestSHA256: String, now: Date = Date()
    ) async throws(Problem) -> (package: JobPackage, event: Event) {
        try await write { database in
            var package = begun
            package.state = .complete
            (package.files, package.bytes, package.manifestSHA256, package.ended) = (files, bytes, manifestSHA256, now.asKept)
            package.progress = nil
            try PackageRow.end(package, in: database)
            try database.execute(
                literal: """
                    INSERT INTO custody (capture, time, user, act, sha256, detail)
                    SELECT packageCapture.capture, \(now.milliseconds), \(package.createdBy), \(AuditAction.capturePackaged.rawValue),
                        packageCapture.sha256, \(package.name)
                    FROM packageCapture JOIN package ON package.number = packageCapture.package
                    WHERE package.id = \(package.id.rawValue) ORDER BY packageCapture.capture
                    """)
            try AuditRow.insert(
                .packageComplete, by: package.createdBy, subject: package.job.rawValue,
                detail: "\(package.id.rawValue), manifest \(manifestSHA256)", at: now, into: database)
            let event = Event(
                time: now, kind: .packageComplete, job: package.job,
                sentence: "The package \(package.name) of the job \(package.jobName) is complete.")
            return (package, try EventRow.insert(event, into: database))
        }
    }

    /// Notes that there will be no such package: `package-cancelled` is a cancellation, all else a failure.
    public func failPackage(
        _ begun: JobPackage, _ problem: Problem, now: Date = Date()
    ) async throws(Problem) -> (package: JobPackage, event: Event) {
        try await write { database in try Self.fail(begun, problem, now, in: database) }
    }

    /// Notes of all packages that were being made when the station went down that they failed.
    public func failUnfinishedPackages(now: Date = Date()) async throws(Problem) -> [(package: JobPackage, event: Event)] {
        try await write { database in
            try PackageRow.all("package.state = 'running'", in: database).map { package in
                try Self.fail(package, Problem(.packageInterrupted, ["package": package.name]), now, in: database)
            }
        }
    }

    private static func fail(_ begun: JobPackage, _ problem: Problem, _ now: Date, in database: Database) throws -> (JobPackage, Event) {
        var package = begun
        package.state = problem.code == .packageCancelled ? .cancelled : .failed
        (package.problem, package.ended, package.progress) = (problem, now.asKept, nil)
        try PackageRow.end(package, in: database)
        try AuditRow.insert(
            .packageFailed, by: package.createdBy, subject: package.job.rawValue, detail: "\(package.id.rawValue), \(problem.code.rawValue)",
            at: now, into: database)
        let sentence = "The package \(package.name) of the job \(package.jobName) was not made. \(problem.sentence)"
        let event = Event(time: now, kind: .packageFailed, job: package.job, problem: problem, sentence: sentence)
        return (package, try EventRow.insert(event, into: database))
    }

    static func revision(ofJob number: Int64, in database: Database) throws -> Int64 {
        try SQLRequest<Int64>("SELECT revision FROM job WHERE number = \(number)").fetchOne(database) ?? 0
    }

    /// The identifier of a capture of the job whose master is gone, or about to go.
    static func firstRemoved(ofJob number: Int64, in database: Database) throws -> String? {
        try SQLRequest<String>(
            """
            SELECT id FROM capture WHERE job = \(number)
                AND (removed IS NOT NULL OR EXISTS (SELECT 1 FROM removal WHERE removal.capture = capture.number)) LIMIT 1
            """
        ).fetchOne(database)
    }
}
