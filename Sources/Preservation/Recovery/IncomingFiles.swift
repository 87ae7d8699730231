import LinuxSystem
import PlatenModel

/// What lies in `incoming`, sorted by capture.
struct IncomingFiles {
    /// The files of one capture: an image, a sidecar, or both.
    struct Entry {
        let image: String?
        let sidecar: String?
    }

    private(set) var entries: [Entry] = []
    /// Files that are neither.
    private(set) var leftovers: [String] = []

    /// Blocks. - Throws: `storage-failed`.
    init(of store: MasterStore) throws(Problem) {
        let names = try Self.names(in: store.incoming)
        let known = Set(names)
        for name in names {
            let path = "\(store.incoming)/\(name)"
            if let capture = Self.stem(of: name, ".partial") {
                let sidecar = "\(capture).json"
                entries.append(Entry(image: path, sidecar: known.contains(sidecar) ? "\(store.incoming)/\(sidecar)" : nil))
            } else if let capture = Self.stem(of: name, ".json") {
                if !known.contains("\(capture).partial") { entries.append(Entry(image: nil, sidecar: path)) }
            } else {
                leftovers.append(path)
            }
        }
    }

    /// Pages in quarantine that wait for their name; without an image where that was given its name already. Blocks.
    static func waiting(in store: MasterStore) throws(Problem) -> [(image: String?, sidecar: String)] {
        let names = Set(try names(in: store.quarantine))
        return names.sorted().compactMap { name in
            guard let image = stem(of: name, ".json"), image.hasSuffix(Quarantine.WaitingNames.suffix) else { return nil }
            return (names.contains(String(image)) ? "\(store.quarantine)/\(image)" : nil, "\(store.quarantine)/\(name)")
        }
    }

    private static func names(in folder: String) throws(Problem) -> [String] {
        do throws(SystemError) { return try Folder.names(in: folder) } catch { throw StorageFailure.reading(folder, error) }
    }

    private static func stem(of name: String, _ suffix: String) -> Substring? {
        name.hasSuffix(suffix) && name.utf8.count > suffix.utf8.count ? name.dropLast(suffix.count) : nil
    }
}
