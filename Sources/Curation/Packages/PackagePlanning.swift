import Catalogue
import FoundationEssentials
import Glibc
import LinuxSystem
import Metadata
import Packaging
import PlatenModel
import Preservation

/// Makes the plan of a bag out of what the catalogue has of a job.
struct PackagePlanning: Sendable {
    let package: JobPackage
    let contents: PackageContents
    let store: MasterStore
    let hostName: String

    /// Blocks: it looks at every file. Their bytes are read and compared when they are copied.
    ///
    /// - Throws: `package-source-damaged` where a file is missing, `package-failed` where the metadata cannot be written.
    func plan() throws(Problem) -> BagPlan {
        let layout = PackageLayout(contents.items.map(\.capture.file))
        let superseded = contents.superseded
        var payload: [BagPayload] = []
        var pages: [PackagedCapture] = []
        var old: [PackagedCapture] = []
        for item in contents.items {
            let capture = item.capture
            let isOld = superseded.contains(capture.id)
            let path = layout.path(of: capture.file, isSuperseded: isOld)
            let master = BagPayload(path: path, source: .file(path: store.masterPath(of: capture), size: capture.size, sha256: capture.sha256))
            payload += [master, try sidecar(of: item, as: path)]
            let packaged = PackagedCapture(
                capture: capture, file: "\(PackageLayout.payload)/\(master.path)", isBigTIFF: Self.isBigTIFF(store.masterPath(of: capture)))
            if isOld { old.append(packaged) } else { pages.append(packaged) }
        }
        return BagPlan(
            name: package.name, payload: payload,
            tagFiles: [BagTagFile(path: PackageLayout.metadata, bytes: try metadata(pages, superseded: old))],
            metadata: BagInfoElement.all(for: package, of: contents.job))
    }

    private func sidecar(of item: PackageContents.Item, as path: String) throws(Problem) -> BagPayload {
        let file = Sidecar.path(of: store.masterPath(of: item.capture))
        var status = stat()
        guard stat(file, &status) == 0 else {
            throw Problem(.packageSourceDamaged, ["path": file, "reason": SystemError.last("stat", file).reason])
        }
        return BagPayload(path: Sidecar.path(of: path), source: .file(path: file, size: Int(status.st_size), sha256: item.sidecarSHA256))
    }

    private func metadata(_ pages: [PackagedCapture], superseded: [PackagedCapture]) throws(Problem) -> [UInt8] {
        let record = PreservationRecord(
            job: contents.job, captures: pages, superseded: superseded, moves: contents.moves, custody: contents.custody,
            fixityChecks: contents.fixityChecks, cycles: contents.cycles, host: hostName, created: package.created,
            institution: contents.job.item.institution)
        do throws(UnwritableRecord) {
            return Array(try METSDocument(record).encoded())
        } catch {
            throw Problem(.packageFailed, ["path": package.path, "reason": "its METS document could not be written (\(error.reason))"])
        }
    }

    /// What the header says: version 42 is classic TIFF, 43 is BigTIFF (TIFF 6.0, section 2; BigTIFF by Aware Systems). One that cannot be
    /// read is told when it is copied.
    private static func isBigTIFF(_ path: String) -> Bool {
        guard let header = try? SmallFile.bytes(of: path, limit: 4), header.count == 4 else { return false }
        return header == [0x49, 0x49, 43, 0] || header == [0x4D, 0x4D, 0, 43]
    }
}
