import Foundation
import LinuxSystem
import PlatenModel
import TestSupport

extension StationUnderTest {
    var packagesFolder: String { scratch.path("state/packages") }

    /// What lies in the folder of packages, hidden names too.
    var packageNames: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: packagesFolder).sorted()) ?? []
    }

    /// Makes a package and waits for its end.
    func package(_ job: Job) async throws -> JobPackage {
        let begun = try request("POST", "/v1/jobs/\(job.name)/packages", body: "{}").decode(JobPackage.self)
        try await until("the package has ended") { try get(JobPackage.self, "/v1/jobs/\(job.name)/packages/\(begun.id)").state.isEnded }
        return try get(JobPackage.self, "/v1/jobs/\(job.name)/packages/\(begun.id)")
    }

    /// Delivers a job and waits for the end.
    func deliver(_ job: Job, to destination: String) async throws -> JobDelivery {
        let begun = try request("POST", "/v1/jobs/\(job.name)/deliveries", body: #"{"destination":"\#(destination)"}"#).decode(JobDelivery.self)
        try await until("the delivery has ended") { try get(JobDelivery.self, "/v1/jobs/\(job.name)/deliveries/\(begun.id)").state.isEnded }
        return try get(JobDelivery.self, "/v1/jobs/\(job.name)/deliveries/\(begun.id)")
    }

    /// A job with pages of the quick profile, moved to complete.
    func completeJob(_ name: String, pages: Int = 2) async throws -> Job {
        let job = try makeJob(name)
        for _ in 0..<pages { _ = try await runCycle(job, NewCycle(profile: Self.quick, scanner: try flatbed)) }
        for state in ["scanning", "checking", "complete"] {
            _ = try request("POST", "/v1/jobs/\(name)/moves", body: #"{"to":"\#(state)"}"#)
        }
        return try get(Job.self, "/v1/jobs/\(name)")
    }

    /// What a query of the catalogue's file gives.
    func catalogue(_ query: String) throws -> String {
        try Shell.run("sqlite3", ["\(stateFolder)/catalogue.sqlite", query]).text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Sets all times that retention looks at back by a year: the shortest period is a day.
    func age() throws {
        let year = "31536000000"
        _ = try catalogue(
            """
            UPDATE delivery SET created = created - \(year), ended = ended - \(year), report = json_set(report, '$.time', '2020-01-01T00:00:00Z');
            UPDATE job SET created = created - \(year); UPDATE capture SET committed = committed - \(year);
            UPDATE jobMove SET time = time - \(year);
            """)
    }

    /// Changes one byte in the middle of a file, whatever its mode.
    static func damage(_ path: String) throws {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        _ = try Shell.run("chmod", ["u+w", path])
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try handle.seek(toOffset: UInt64(size / 2))
        let old = try handle.read(upToCount: 1)?.first ?? 0
        try handle.seek(toOffset: UInt64(size / 2))
        try handle.write(contentsOf: Data([old ^ 0xFF]))
        try handle.close()
    }
}
