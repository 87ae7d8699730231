import Glibc
import LinuxSystem
import PlatenModel

/// What lies in a package's folder.
enum PackageFolder {
    /// Folders within folders, at most.
    private static let depth = 64

    /// Bytes of each file by its path below the folder. Throws `package-invalid` for whatever cannot be delivered as it is.
    static func sizes(in package: String) throws(Problem) -> [String: Int] {
        var sizes: [String: Int] = [:]
        var folders = [(path: "", depth: 0)]
        while let (folder, level) = folders.popLast() {
            for name in try names(in: folder, of: package) {
                let path = folder + name
                // rclone lists digests by lines, which such a name would forge.
                guard !name.contains(where: \.isNewline) else {
                    throw .packageInvalid(package, "the name of \(path.debugDescription) has a line end")
                }
                var status = stat()
                guard lstat("\(package)/\(path)", &status) == 0 else {
                    throw .packageInvalid(package, "\(path): \(SystemError.last("lstat").reason)")
                }
                switch status.st_mode & S_IFMT {
                case S_IFREG: sizes[path] = Int(status.st_size)
                case S_IFDIR where level < depth: folders.append((path + "/", level + 1))
                case S_IFDIR: throw .packageInvalid(package, "\(path) lies too deep")
                default: throw .packageInvalid(package, "\(path) is neither a file nor a folder")
                }
            }
        }
        return sizes
    }

    private static func names(in folder: String, of package: String) throws(Problem) -> [String] {
        do {
            return try Folder.names(in: "\(package)/\(folder)")
        } catch {
            throw .packageInvalid(package, "\(folder.isEmpty ? "the folder" : folder) cannot be read: \(error.reason)")
        }
    }
}
