import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// The packages of a job, the newest first.
    public func packages(of job: Job) async throws(Problem) -> [JobPackage] {
        try await read { database in
            try PackageRow.all("package.job = \(try JobRow.number(of: job.id, in: database))", in: database)
        }
    }

    /// The job's package of this identifier or name. - Throws: `package-unknown`.
    public func package(_ identifierOrName: String, of job: Job) async throws(Problem) -> JobPackage {
        try await read { database in
            let condition: SQL = """
                job.id = \(job.id.rawValue) AND (package.id = \(identifierOrName) OR package.name = \(identifierOrName))
                """
            guard let package = try PackageRow.all(condition, in: database).first else {
                throw Problem(.packageUnknown, ["job": job.name, "package": identifierOrName])
            }
            return package
        }
    }

    /// The newest package that holds the job as it is now. Nil: there is none.
    public func currentPackage(of job: Identifier<Job>) async throws(Problem) -> JobPackage? {
        try await read { database in
            try PackageRow.all(
                "job.id = \(job.rawValue) AND package.state = 'complete' AND package.revision = job.revision", in: database
            ).first
        }
    }

    /// Where captures lie now, by their identifiers.
    public func files(ofJob job: Identifier<Job>) async throws(Problem) -> [Identifier<Capture>: String] {
        try await read { database in
            let request = SQLRequest<Row>("SELECT id, file FROM capture WHERE job = \(try JobRow.number(of: job, in: database))")
            return Dictionary(
                try request.fetchAll(database).map { (Identifier<Capture>(rawValue: $0["id"]), $0["file"]) }, uniquingKeysWith: { $1 })
        }
    }
}
