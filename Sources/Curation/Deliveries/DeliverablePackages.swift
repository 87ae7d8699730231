import Catalogue
import LinuxSystem
import PlatenModel
import Preservation

/// Which package of a job is delivered.
struct DeliverablePackages: Sendable {
    private let catalogue: Catalogue

    init(_ surroundings: CurationSurroundings) {
        catalogue = surroundings.catalogue
    }

    /// The one of that name; without a name the one that holds the job as it is now. Nil: it has to be made.
    ///
    /// - Throws: `package-unknown`, `package-unfinished`; `package-invalid` where it is not on the disk as it was made.
    func package(_ name: String?, of job: Job) async throws(Problem) -> JobPackage? {
        guard let name else {
            guard let package = try await catalogue.currentPackage(of: job.id) else { return nil }
            // Somebody may have removed it, which the disk is there for.
            do throws(Problem) { try await check(package) } catch { return nil }
            return package
        }
        let package = try await catalogue.package(name, of: job)
        guard package.state == .complete else {
            throw Problem(.packageUnfinished, ["package": package.name, "state": package.state.rawValue])
        }
        try await check(package)
        return package
    }

    /// Whether its manifest is the one that was written: what is delivered is compared with it, and it with nothing else.
    func check(_ package: JobPackage) async throws(Problem) {
        let path = package.path
        guard await BlockingWork.run({ PackageFolder(path: path).exists }) else { throw Self.invalid(package, "it is not there") }
        guard let digest = try? await FileDigest.sha256("\(path)/\(BagManifestFile.payload)") else {
            throw Self.invalid(package, "its manifest cannot be read")
        }
        guard digest == package.manifestSHA256 else { throw Self.invalid(package, "its manifest is not the one that was written") }
    }

    private static func invalid(_ package: JobPackage, _ reason: String) -> Problem {
        Problem(.packageInvalid, ["path": package.path, "reason": reason])
    }
}
