import Catalogue
import Foundation
import LinuxSystem
import Logging
import Packaging
import PlatenModel
import Preservation

/// The making of one package, from the plan to the catalogue's word that it is whole.
struct PackageMaking: Sendable {
    /// What others are told of it meanwhile.
    typealias Report = @Sendable (PackageProgress) -> Void

    let surroundings: CurationSurroundings
    let package: JobPackage
    let contents: PackageContents

    /// Returns the package as it ended: complete, failed or cancelled. Nothing of one that is not complete is left.
    func run(_ report: @escaping Report) async -> JobPackage {
        do throws(Problem) {
            let (plan, manifest) = try await make(report)
            let (package, event) = try await surroundings.catalogue.completePackage(
                self.package, files: plan.payload.count, bytes: plan.payloadSize, manifestSHA256: manifest)
            await surroundings.announce(event, contents.job.restrictedTo)
            return package
        } catch {
            await removeFolder()
            return await failed(error.code == .packageSourceDamaged ? await reported(error) : error)
        }
    }

    private func make(_ report: @escaping Report) async throws(Problem) -> (plan: BagPlan, manifestSHA256: String) {
        let planning = PackagePlanning(package: package, contents: contents, store: surroundings.store, hostName: surroundings.hostName)
        let plan = try await BlockingWork.run { () throws(Problem) in try planning.plan() }
        let groups = contents.job.restrictedTo
        let writer = BagWriter(folder: Self.folder(of: package)) { entry throws(SystemError) in
            if groups.isEmpty { return }
            switch entry {
            case .file(let path): try PackageAccess.close(path, isFolder: false, to: groups)
            case .folder(let path): try PackageAccess.close(path, isFolder: true, to: groups)
            }
        }
        _ = try await writer.write(plan) { report(PackageProgress(.writing, $0)) }
        let findings = try await BagReader.verify(package.path) { report(PackageProgress(.verifying, $0)) }
        if let finding = findings.first {
            throw Problem(.packageFailed, ["path": package.path, "reason": "it is not on the disk as it was written: \(finding.sentence)"])
        }
        return (plan, try await FileDigest.sha256("\(package.path)/\(BagManifestFile.payload)"))
    }

    private func failed(_ problem: Problem) async -> JobPackage {
        do throws(Problem) {
            let (package, event) = try await surroundings.catalogue.failPackage(self.package, problem)
            // Identifiers only: names of files tell those of jobs.
            surroundings.logger.warning(
                "package not made", metadata: ["package": "\(package.id)", "job": "\(package.job)", "problem": "\(problem.code.rawValue)"])
            await surroundings.announce(event, contents.job.restrictedTo)
            return package
        } catch {
            surroundings.logger.error("the end of a package could not be recorded", metadata: ["package": "\(package.id)", "problem": "\(error)"])
            var package = package
            (package.state, package.problem, package.progress) = (.failed, problem, nil)
            return package
        }
    }

    /// A file that is not what the catalogue says: records what is wrong with it, and raises the alert. Returns what the package failed of.
    private func reported(_ problem: Problem) async -> Problem {
        let path = problem.parameters["path"]
        let damaged = contents.items.first { item in
            let master = surroundings.store.masterPath(of: item.capture)
            return path == master || path == Sidecar.path(of: master)
        }
        guard let damaged, let files = try? await surroundings.catalogue.files(ofJob: package.job) else { return problem }
        if let now = files[damaged.capture.id], now != damaged.capture.file {
            return Problem(.packageFailed, ["path": package.path, "reason": "pages of the job were renamed meanwhile"])
        }
        let capture = damaged.capture
        guard
            let check = try? await surroundings.store.verify(
                capture: capture.id, path: capture.file, sha256: capture.sha256, size: capture.size, sidecarSHA256: damaged.sidecarSHA256,
                user: package.createdBy)
        else { return problem }
        for event in (try? await surroundings.catalogue.recordFixity([check])) ?? [] { await surroundings.announce(event, []) }
        return problem
    }

    /// What was written and is not to be had: a bag that got its name is removed only if it is this one.
    private func removeFolder() async {
        let package = package
        await BlockingWork.run { PackageFolder(path: package.path).remove(ifOf: package) }
    }

    private static func folder(of package: JobPackage) -> String { String(package.path.dropLast(package.name.utf8.count + 1)) }
}

extension PackageProgress {
    init(_ stage: Stage, _ progress: BagProgress) {
        self.init(
            stage: stage, files: progress.filesDone, totalFiles: progress.filesTotal, bytes: progress.bytesDone, totalBytes: progress.bytesTotal)
    }
}
