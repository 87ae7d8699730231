import Foundation
import PlatenModel

extension JobRecord {
    /// Bytes of a record at most; a job of ten thousand pages with an acceptance for each has a few million.
    static let maximumSize = 16 << 20

    /// Reads and checks a record. Blocks.
    ///
    /// - Throws: `job-record-invalid` where it is damaged, incomplete or of a newer format; `storage-failed` where it cannot be read.
    public static func read(_ path: String) throws(Problem) -> JobRecord {
        struct Format: Decodable { let format: Int }
        let bytes = try RecordFile.contents(path, limit: maximumSize)
        do {
            let format = try PlatenJSON.decoder().decode(Format.self, from: bytes).format
            guard format == currentFormat else {
                throw Problem(.jobRecordInvalid, ["path": path, "reason": "it is of format \(format), this version reads \(currentFormat)"])
            }
            return try PlatenJSON.decoder().decode(JobRecord.self, from: bytes)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.jobRecordInvalid, ["path": path, "reason": "its JSON is damaged or incomplete"])
        }
    }

    /// The bytes that are written.
    func encoded() throws(Problem) -> [UInt8] {
        try RecordFile.bytes(of: self, named: "the record of the job \(job.name)")
    }
}
