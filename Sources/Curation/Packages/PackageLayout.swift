import Catalogue
import Packaging
import PlatenModel

/// Where the files of a job lie in its package.
struct PackageLayout {
    static let superseded = "superseded"
    /// What BagIt calls the folder of the payload (RFC 8493, 2.1.2).
    static let payload = "data"
    static let metadata = "mets.xml"

    /// Folders that all masters of the job lie in, which say nothing within a package of that job.
    private let common: Int

    /// - Parameter files: paths of the masters below their root.
    init(_ files: [String]) {
        let folders = files.map { $0.split(separator: "/").dropLast() }
        let first = Set(folders.map(\.first))
        common = first.count == 1 && first.first != .some(nil) ? 1 : 0
    }

    /// Below the payload's folder, as bags name it.
    func path(of file: String, isSuperseded: Bool) -> String {
        let path = file.split(separator: "/").dropFirst(common).joined(separator: "/")
        return isSuperseded ? "\(Self.superseded)/\(path)" : path
    }
}
