import GRDB
import PlatenModel

extension Catalogue {
    /// What was measured of the newest captures of a profile that the caller may know of, by the methods of one version, one after the other.
    ///
    /// - Parameter limit: captures at most.
    public func qualities(
        ofProfile profile: String, version: Int, for caller: Caller, limit: Int, _ body: @escaping @Sendable (ImageQuality) -> Void
    ) async throws(Problem) {
        try await read { database in
            let request = SQLRequest<String>(
                """
                SELECT record FROM captureQuality JOIN capture ON capture.number = captureQuality.capture
                    JOIN job ON job.number = capture.job
                WHERE capture.profile = \(profile) AND captureQuality.version = \(version) AND \(Visibility(caller: caller).ofJob)
                ORDER BY captureQuality.capture DESC LIMIT \(limit)
                """)
            let records = try request.fetchCursor(database)
            while let record = try records.next() { body(try JSONText.decode(ImageQuality.self, record)) }
        }
    }

    /// How often each person let held images of a profile stand, in jobs that the caller may know of.
    public func qualityOverrides(ofProfile profile: String, for caller: Caller) async throws(Problem) -> [QualityStatistics.Overrides] {
        try await read { database in
            let request = SQLRequest<Row>(
                """
                SELECT acceptance.user AS user, count(*) AS accepted FROM acceptance
                    JOIN job ON job.number = acceptance.job
                    JOIN capture ON capture.job = job.number AND acceptance.key = \(Capture.heldPointPrefix) || capture.id
                WHERE capture.profile = \(profile) AND \(Visibility(caller: caller).ofJob)
                GROUP BY acceptance.user ORDER BY accepted DESC, user
                """)
            return try request.fetchAll(database).map { QualityStatistics.Overrides(user: $0["user"], accepted: $0["accepted"]) }
        }
    }
}
