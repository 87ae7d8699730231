import LinuxSystem
import PlatenModel

/// The files that lie in a bag's folder.
struct BagTree {
    /// Sizes in bytes by path below the bag, as bytes: two forms of one Unicode name are two files.
    private(set) var sizes: [[UInt8]: Int] = [:]
    /// What is neither file nor folder.
    private(set) var others: [String] = []

    /// Blocks. Symbolic links are not followed. - Throws: `storage-failed`, `package-cancelled`.
    init(_ root: String, _ interruption: Interruption) throws(Problem) {
        var folders = [""]
        while let folder = folders.popLast() {
            try interruption.check(root)
            let place = folder.isEmpty ? root : "\(root)/\(folder)"
            do throws(SystemError) {
                for name in try Folder.names(in: place) {
                    let path = folder.isEmpty ? name : "\(folder)/\(name)"
                    switch try EntryKind.of("\(root)/\(path)") {
                    case .folder: folders.append(path)
                    case .regularFile(let size): sizes[Array(path.utf8)] = size
                    // Nil: a name that is not UTF-8 and comes here with other bytes.
                    case .other, nil: others.append(path)
                    }
                }
            } catch {
                throw PackageFailure.reading(place, error)
            }
        }
    }

    func contains(_ path: String) -> Bool { sizes[Array(path.utf8)] != nil }

    var payload: [Int] { sizes.filter { $0.key.starts(with: Array("\(BagFiles.payloadFolder)/".utf8)) }.map(\.value) }
}
