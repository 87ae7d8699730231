import GRDB
import PlatenModel

extension Catalogue {
    /// What was measured of a capture. Nil: nothing, as of those of earlier versions.
    public func quality(of capture: Identifier<Capture>) async throws(Problem) -> ImageQuality? {
        try await read { database in
            let request = SQLRequest<String>(
                """
                SELECT record FROM captureQuality WHERE capture = (SELECT number FROM capture WHERE id = \(capture.rawValue))
                """)
            return try request.fetchOne(database).map { try JSONText.decode(ImageQuality.self, $0) }
        }
    }

    /// Hashes of the newest pages of a job, by what they are compared with others; those of other passes of a page among them.
    ///
    /// - Parameters:
    ///   - version: of the methods that made them: hashes of others are not like them even where the page is the same.
    ///   - limit: pages at most.
    public func pageHashes(of job: Identifier<Job>, version: Int, limit: Int) async throws(Problem)
        -> [(sequence: Int, position: Int, hash: PageHash)]
    {
        try await read { database in
            let request = SQLRequest<Row>(
                """
                SELECT capture.sequence AS sequence, capture.position AS position, captureQuality.hash AS hash
                FROM capture JOIN captureQuality ON captureQuality.capture = capture.number
                WHERE capture.job = (SELECT number FROM job WHERE id = \(job.rawValue)) AND capture.role = 'page'
                    AND captureQuality.hash IS NOT NULL AND captureQuality.version = \(version)
                ORDER BY capture.number DESC LIMIT \(limit)
                """)
            return try request.fetchAll(database).compactMap { row in
                PageHash(row["hash"]).map { (row["sequence"], row["position"], $0) }
            }
        }
    }

    /// Lengths of the newest images of a job that were taken with a profile on a scanner, in millimetres; those of clips and of replaced pages are
    /// left out.
    ///
    /// - Parameter limit: images at most.
    public func sheetLengths(
        of job: Identifier<Job>, profile: String, scanner: String, limit: Int
    ) async throws(Problem) -> [Double] {
        try await read { database in
            try SQLRequest<Double>(
                """
                SELECT height * 25.4 / resolutionY FROM capture
                WHERE job = (SELECT number FROM job WHERE id = \(job.rawValue)) AND profile = \(profile) AND scanner = \(scanner)
                    AND resolutionY > 0 AND clip IS NULL AND role = 'page'
                ORDER BY number DESC LIMIT \(limit)
                """
            ).fetchAll(database)
        }
    }
}
