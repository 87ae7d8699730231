import Foundation
import LinuxSystem
import PlatenModel

/// What the hidden folder of a renaming holds of its plan, so that it can be finished where the catalogue is lost.
///
/// The new sidecars lie beside it; it holds names only, whatever the size of the job.
struct RenameJournal: Codable, Sendable, Hashable {
    static let currentFormat = 1
    /// Bytes at most; ten thousand names have a few million.
    static let maximumSize = 64 << 20

    var format = RenameJournal.currentFormat
    let moves: [RenameMove]

    init(moves: [RenameMove]) {
        self.moves = moves
    }

    /// Blocks. - Throws: `rename-unfinished` where it is damaged or of another format; `storage-failed` where it cannot be read.
    static func read(_ path: String) throws(Problem) -> RenameJournal {
        let bytes = try RecordFile.contents(path, limit: maximumSize)
        guard let journal = try? PlatenJSON.decoder().decode(RenameJournal.self, from: bytes), journal.format == currentFormat,
            journal.moves.allSatisfy({ MasterPath.isValid($0.from) && MasterPath.isValid($0.to) })
        else { throw Problem(.renameUnfinished, ["path": path, "reason": "its journal is damaged or of another version"]) }
        return journal
    }
}
