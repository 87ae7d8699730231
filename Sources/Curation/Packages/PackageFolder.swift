import Foundation
import LinuxSystem
import PlatenModel

/// A package's folder under its final name. All of it blocks.
struct PackageFolder {
    /// Bytes of a bag-info.txt at most: a few lines.
    private static let informationLimit = 1 << 20

    let path: String

    var exists: Bool { Folder.exists(path) }

    /// Removes it where it says itself that it is this package: somebody else's folder may have the name.
    func remove(ifOf package: JobPackage) {
        guard let text = SmallFile.wholeText(of: "\(path)/\(BagManifestFile.information)", limit: Self.informationLimit),
            text.contains(package.id.rawValue)
        else { return }
        try? FileManager.default.removeItem(atPath: path)
    }
}
