import Glibc
import LinuxSystem
import PlatenModel

/// Folders that show SANE one driver each: a dll.conf with nothing but its name, and an empty dll.d.
///
/// The dll meta-backend loads and asks every driver of its list, in one process and one after the other; with such a folder first in
/// SANE_CONFIG_DIR it knows one, while the driver still finds its own configuration in the folders behind (sanei_config.c searches
/// the path in order; dll.c takes the first dll.d that exists).
public struct DriverFolders: Sendable {
    /// Where the folders are made, one for each driver.
    let root: String
    /// The SANE_CONFIG_DIR that the drivers would have otherwise. Nil: libsane's own default.
    let path: String?

    public init(root: String, path: String?) {
        self.root = root
        self.path = path
    }

    /// The SANE_CONFIG_DIR for a process that is to know only this driver. Makes what is missing.
    func configurationPath(for driver: String) throws(Problem) -> String {
        let folder = "\(root)/\(driver)"
        do throws(SystemError) {
            try Folder.create("\(folder)/dll.d", permissions: 0o750)
            let list = "\(folder)/dll.conf"
            if !Folder.exists(list) {
                // Complete before it has its name: another process may look for it at any time.
                let new = "\(folder)/.dll.conf.new"
                try? FileDescriptor.remove(new)
                let file = try FileDescriptor.create(new, permissions: 0o640)
                try file.write(Array("\(driver)\n".utf8).span.bytes, at: 0)
                try Folder.renameExclusively(new, to: list)
            }
        } catch {
            guard error.number != EEXIST else { return search(folder) }
            throw Problem(.storageFailed, ["path": folder, "reason": error.reason])
        }
        return search(folder)
    }

    /// An empty part at the end of the path stands for libsane's default folders (sanei_config.c).
    private func search(_ folder: String) -> String { "\(folder):\(path ?? "")" }

    /// Whether a name from dll.conf can be the name of a driver, and so of a folder.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 100 && name.first != "." && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
    }
}
