import Catalogue
import LinuxSystem
import Logging
import Packaging
import PlatenModel

/// Makes packages of jobs: one at a time for each job. A package goes on when its client goes.
public actor PackageService {
    let surroundings: CurationSurroundings
    private var running: [Identifier<JobPackage>: RunningPackage] = [:]
    private var isStopping = false

    public init(_ surroundings: CurationSurroundings) {
        self.surroundings = surroundings
    }

    /// Brings folder and catalogue together after a crash: nothing of a package that was not complete is left. To be called at the start.
    public func recover() async throws(Problem) {
        let folder = surroundings.configuration().packagesFolder
        for (package, event) in try await surroundings.catalogue.failUnfinishedPackages() {
            surroundings.logger.warning("package interrupted by the end of platend", metadata: ["package": "\(package.id)", "job": "\(package.job)"])
            await BlockingWork.run { PackageFolder(path: package.path).remove(ifOf: package) }
            await surroundings.announce(event, [])
        }
        guard await BlockingWork.run({ Folder.exists(folder) }) else { return }
        for _ in try await BagWriter.removeLeftovers(in: folder) {
            surroundings.logger.notice("a package that was not finished was removed", metadata: ["folder": "\(folder)"])
        }
    }

    /// Begins a package of the job as it is now. Returns once the catalogue has it; its end is an event.
    ///
    /// - Throws: `job-in-use`, `package-running`, `job-empty`, `master-removed`; `storage-failed` where the folder cannot be made.
    public func start(_ request: NewPackage, of job: Job, by user: String) async throws(Problem) -> JobPackage {
        try await begin(request, of: job, by: user).package
    }

    /// The same for one who goes on when it has ended.
    func begin(_ request: NewPackage, of job: Job, by user: String) async throws(Problem) -> RunningPackage {
        if isStopping { throw Problem(.stationStopping) }
        let folder = surroundings.configuration().packagesFolder
        try await prepare(folder)
        let (package, contents) = try await surroundings.catalogue.beginPackage(
            of: job.id, format: request.format ?? .bagit, in: folder, by: user, isTaken: { Folder.exists("\(folder)/\($0)") })
        let making = PackageMaking(surroundings: surroundings, package: package, contents: contents)
        let entry = RunningPackage(package)
        running[package.id] = entry
        entry.task = Task {
            let ended = await making.run { entry.progress = $0 }
            running[package.id] = nil
            return ended
        }
        if isStopping { entry.task?.cancel() }
        return entry
    }

    /// The package with its progress, where it is being made.
    public func current(_ package: JobPackage) -> JobPackage {
        guard !package.state.isEnded, let entry = running[package.id] else { return package }
        var package = package
        package.progress = entry.progress
        return package
    }

    /// Ends the making of a package; nothing of it is left. Returns when that is so.
    ///
    /// - Throws: `work-ended`.
    public func cancel(_ package: JobPackage, by user: String) async throws(Problem) -> JobPackage {
        guard let entry = running[package.id], let task = entry.task else {
            throw Problem(.workEnded, ["what": "The package \(package.name)"])
        }
        try await surroundings.catalogue.audit(user: user, action: "package.cancel", subject: package.job.rawValue, detail: package.id.rawValue)
        task.cancel()
        return await task.value
    }

    /// Ends all of them. None begins after.
    public func shutdown() async {
        isStopping = true
        for entry in running.values { entry.task?.cancel() }
        for entry in running.values { _ = await entry.result() }
    }

    private func prepare(_ folder: String) async throws(Problem) {
        do throws(SystemError) {
            try await BlockingWork.run { () throws(SystemError) in try Folder.create(folder, permissions: 0o750) }
        } catch {
            throw Problem(.storageFailed, ["path": folder, "reason": error.reason])
        }
    }
}
