import GRDB
import PlatenModel

/// What was measured of a capture, in the table `captureQuality`: too much to be read with every list of captures.
enum QualityRow {
    static func insert(_ quality: ImageQuality?, of capture: Int64, into database: Database) throws {
        guard let quality else { return }
        try database.execute(
            literal: """
                INSERT INTO captureQuality (capture, version, hash, record)
                VALUES (\(capture), \(quality.version), \(quality.hash), \(try PlatenJSON.line(quality)))
                """)
    }
}
