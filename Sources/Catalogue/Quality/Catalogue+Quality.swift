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
}
