import Foundation
import TestSupport

/// A page that someone really photographed.
enum RealPage {
    /// `page.png` of the Debian package python3-skimage, unpacked into a folder of its own; nothing is installed.
    static let page: (scratch: ScratchFolder, path: String)? = {
        guard let scratch = try? ScratchFolder("real-page") else { return nil }
        let script = """
            set -e; cd \(scratch.path); apt-get download -q python3-skimage
            dpkg-deb --fsys-tarfile python3-skimage_*.deb | tar -x --wildcards '*/data/page.png' --transform 's,.*/,,'
            """
        guard let fetched = try? Shell.run("bash", ["-c", script]), fetched.status == 0 else { return nil }
        return (scratch, scratch.path("page.png"))
    }()
}
