import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Copies the catalogue as it is at one moment, while it goes on being used, and writes the list of that moment's masters: for each a line
    /// of JSON with capture, file, size, sha256 and sidecarSHA256. Blocks.
    ///
    /// - Returns: where the copy lies in `folder`, which is made.
    /// - Throws: `catalogue-failed`, `storage-full`, `storage-failed`.
    package func backUp(into folder: String, masters list: String) throws(Problem) -> String {
        struct Master: Encodable {
            let capture, file, sha256, sidecarSHA256: String
            let size: Int
        }
        return try CatalogueFailure.catching(path: path) {
            let copy = try CatalogueBackup.make(of: path, version: "backup", in: folder)
            guard FileManager.default.createFile(atPath: list, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw Problem(.storageFailed, ["path": list, "reason": "it cannot be made"])
            }
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: list))
            let queue = try DatabaseQueue(path: copy)
            try queue.read { database in
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT id, file, size, sha256, sidecarSHA256 FROM capture ORDER BY number")
                var lines = Data()
                while let row = try rows.next() {
                    let master = Master(
                        capture: row["id"], file: row["file"], sha256: row["sha256"], sidecarSHA256: row["sidecarSHA256"], size: row["size"])
                    lines.append(Data("\(try PlatenJSON.line(master))\n".utf8))
                    if lines.count >= 1 << 20 {
                        try file.write(contentsOf: lines)
                        lines = Data()
                    }
                }
                try file.write(contentsOf: lines)
            }
            try queue.writeWithoutTransaction { database in
                // One file: what a log held would be missing from the archive.
                _ = try Row.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            }
            try queue.close()
            try file.close()
            return copy
        }.get()
    }
}
