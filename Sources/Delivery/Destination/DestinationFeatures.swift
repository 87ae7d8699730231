import FoundationEssentials
import Synchronization

/// What a destination can do by itself, as rclone knows it.
struct DestinationFeatures: Decodable {
    private struct List: Decodable {
        let renamesFolders: Bool?

        private enum CodingKeys: String, CodingKey {
            case renamesFolders = "DirMove"
        }
    }

    private let list: List

    private enum CodingKeys: String, CodingKey {
        case list = "Features"
    }

    /// Whether a folder gets another name in one step. Object stores have no folders: there a copy becomes visible file by file, each whole.
    private var renamesFolders: Bool { list.renamesFolders ?? false }

    static func renamesFolders(with rclone: Rclone) async throws(DeliveryInterruption) -> Bool {
        let text = Mutex<[UInt8]>([])
        try await rclone.run(.features(of: rclone.place.root), onLine: { line in text.withLock { $0 += line } })
        return (try? JSONDecoder().decode(Self.self, from: Data(text.withLock { $0 })))?.renamesFolders ?? false
    }
}
