import Foundation
import TestSupport

/// Photographs from the Debian package python3-skimage (scikit-image's data folder), fetched once and kept beside the built tests. Nothing is installed.
enum RealImages {
    /// The folder; nil where the package cannot be had.
    static let folder: String? = try? fetch()

    static func path(_ name: String) -> String { "\(folder ?? "")/\(name)" }

    private static let wanted = ["page.png", "truncated.jpg", "rocket.jpg", "chessboard_GRAY_U16B.tif"]

    private static func fetch() throws -> String {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent("scikit-image-data").path
        if FileManager.default.fileExists(atPath: folder) { return folder }
        let scratch = try ScratchFolder("scikit-image")
        let pattern = wanted.map { "./usr/lib/python3/dist-packages/skimage/data/\($0)" }.joined(separator: " ")
        let script = """
            set -e; cd \(scratch.path); apt-get download -q python3-skimage; mkdir data
            dpkg-deb --fsys-tarfile python3-skimage_*.deb | tar -x -C data --strip-components=7 \(pattern)
            cp -R data \(folder).$$; mv -T \(folder).$$ \(folder) || rm -rf \(folder).$$
            """
        let result = try Shell.run("bash", ["-c", script])
        guard result.status == 0, FileManager.default.fileExists(atPath: folder) else { throw CocoaError(.fileNoSuchFile) }
        return folder
    }
}
