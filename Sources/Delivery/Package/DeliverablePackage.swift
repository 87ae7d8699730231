import Glibc
import LinuxSystem
import PlatenModel
import Preservation

/// A finished package: a bag (RFC 8493) in a folder of this machine, complete as its manifest has it.
struct DeliverablePackage: Sendable {
    /// Bytes of a manifest at most: a million files are some 100 MB.
    private static let manifestLimit = 256 << 20

    let path: String
    /// By their paths.
    let files: [String: PackageFile]

    var bytes: Int { files.values.reduce(0) { $0 + $1.bytes } }

    /// Reads the manifests and what lies in the folder. Digests of the payload are not made anew: the copy is compared with the manifest.
    ///
    /// Throws `package-invalid` where files are missing or nobody knows them, `storage-failed` where one cannot be read.
    static func read(_ path: String) async throws(Problem) -> DeliverablePackage {
        let (sizes, digests) = try await BlockingWork.run { () throws(Problem) in try survey(path) }
        var files: [String: PackageFile] = [:]
        for (name, bytes) in sizes {
            let digest = if let known = digests[name] { known } else { try await FileDigest.sha256("\(path)/\(name)") }
            files[name] = PackageFile(path: name, bytes: bytes, sha256: digest)
        }
        return DeliverablePackage(path: path, files: files)
    }

    private static func survey(_ path: String) throws(Problem) -> (sizes: [String: Int], digests: [String: String]) {
        let sizes = try PackageFolder.sizes(in: path)
        guard sizes[PackageManifest.payload] != nil else { throw .packageInvalid(path, "it has no \(PackageManifest.payload)") }
        let payload = try manifest(PackageManifest.payload, of: path)
        let tags = sizes[PackageManifest.tags] == nil ? nil : try manifest(PackageManifest.tags, of: path)
        let digests = payload.digests.merging(tags?.digests ?? [:]) { $1 }
        if let missing = digests.keys.filter({ sizes[$0] == nil }).min() {
            throw .packageInvalid(path, "\(missing) is in its manifest and not in its folder")
        }
        if let unknown = sizes.keys.filter({ $0.hasPrefix("data/") && payload.digests[$0] == nil }).min() {
            throw .packageInvalid(path, "\(unknown) is in its folder and not in its manifest")
        }
        return (sizes, digests)
    }

    private static func manifest(_ name: String, of path: String) throws(Problem) -> PackageManifest {
        guard let text = SmallFile.wholeText(of: "\(path)/\(name)", limit: manifestLimit) else {
            throw .packageInvalid(path, "\(name) cannot be read")
        }
        return try PackageManifest(text, package: path, name: name)
    }
}
