import FoundationEssentials
import LinuxSystem
import Synchronization

/// The files of one folder at a destination.
struct DestinationFolder: Sendable {
    private struct Entry: Decodable {
        let path: String
        /// -1: the other side does not tell.
        let size: Int

        private enum CodingKeys: String, CodingKey {
            case path = "Path"
            case size = "Size"
        }
    }

    /// How a folder compares with a package, by names and sizes.
    enum Likeness: Sendable, Hashable {
        case empty
        case same
        /// All that is there is of the package, and some is missing: the number of files that are there.
        case part(Int)
        /// What differs, in words.
        case other(String)
    }

    /// Bytes by path; nil where the other side does not tell.
    let sizes: [String: Int?]

    /// A folder that is not there is empty.
    static func list(_ name: String, with rclone: Rclone) async throws(DeliveryInterruption) -> DestinationFolder {
        let sizes = Mutex<[String: Int?]>([:])
        do throws(DeliveryInterruption) {
            try await rclone.run(
                .list(rclone.place.folder(name)),
                onLine: { line in
                    // A list of JSON with one entry on each line.
                    let text = line.last == UInt8(ascii: ",") ? line.dropLast() : line[...]
                    guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(text)) else { return }
                    sizes.withLock { $0[entry.path] = .some(entry.size < 0 ? nil : entry.size) }
                })
        } catch {
            guard case .failed(let failure) = error, failure.isFolderNotFound else { throw error }
        }
        return DestinationFolder(sizes: sizes.withLock { $0 })
    }

    func likeness(to package: DeliverablePackage) -> Likeness {
        if sizes.isEmpty { return .empty }
        for (path, bytes) in sizes.sorted(by: { $0.key < $1.key }) {
            guard let file = package.files[path] else { return .other("\(path) is not in the package") }
            if let bytes, bytes != file.bytes { return .other("\(path) has \(bytes) bytes there and \(file.bytes) here") }
        }
        return sizes.count == package.files.count ? .same : .part(sizes.count)
    }

    /// Those of the package's files that are there in full, as far as sizes tell.
    func present(of package: DeliverablePackage) -> [PackageFile] {
        sizes.compactMap { path, bytes in package.files[path].flatMap { $0.bytes == bytes ? $0 : nil } }
    }
}
