import Glibc
import LinuxSystem
import PlatenModel

/// The folder for files that somebody should look at. Files come in; nothing is taken out, but pages that wait for their name.
struct Quarantine {
    let folder: String

    /// Names of a page that is whole, but whose final name was taken. Start-up publishes it once the name is free.
    struct WaitingNames {
        static let suffix = ".waiting"

        let image: String
        let sidecar: String

        init(_ capture: Identifier<Capture>) {
            image = capture.rawValue + Self.suffix
            sidecar = image + ".json"
        }
    }

    /// Moves a file or folder in under its own name, or `name`, with a number where that is taken. Returns where it is when that is on disk.
    @discardableResult
    func take(_ path: String, as name: String? = nil) throws(Problem) -> String {
        let name = name ?? MasterPath.name(of: path)
        var number = 0
        while true {
            let target = "\(folder)/\(name)\(number == 0 ? "" : ".\(number)")"
            do throws(SystemError) {
                try Folder.renameExclusively(path, to: target)
                try Folder.synchronise(folder)
                if let source = MasterPath.folder(of: path) { try Folder.synchronise(source) }
                return target
            } catch {
                guard error.number == EEXIST, error.operation == "renameat2" else { throw StorageFailure.writing(target, error) }
                number += 1
            }
        }
    }
}
