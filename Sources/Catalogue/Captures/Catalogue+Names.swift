import GRDB
import Naming
import PlatenModel

extension Catalogue {
    /// Whether an image of the station, of whatever job, has a path that some file system would take for this one.
    public func isFileTaken(_ key: NameCollisionKey) async throws(Problem) -> Bool {
        try await read { database in
            try SQLRequest<Int>("SELECT 1 FROM capture WHERE fileKey = \(key.rawValue)").fetchOne(database) != nil
        }
    }
}
