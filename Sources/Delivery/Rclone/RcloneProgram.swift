import Glibc
import PlatenModel

/// Where rclone is.
enum RcloneProgram {
    private static let name = "rclone"

    /// The first on the search path that may be run. Throws `rclone-missing`.
    static func find(in searchPath: String) throws(Problem) -> String {
        for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
            let path = "\(folder)/\(name)"
            var status = stat()
            if access(path, X_OK) == 0, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return path }
        }
        throw Problem(.rcloneMissing)
    }
}
