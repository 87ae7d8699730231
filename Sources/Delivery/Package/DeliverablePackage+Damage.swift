import PlatenModel
import Preservation

extension DeliverablePackage {
    /// Those of the files whose bytes on this machine are not what the manifest says: no copy of them can ever be verified.
    func damaged(among paths: [String]) async -> [String] {
        var damaged: [String] = []
        for path in paths {
            guard let file = files[path] else { continue }
            if (try? await FileDigest.sha256("\(self.path)/\(path)")) != file.sha256 { damaged.append(path) }
        }
        return damaged
    }
}
