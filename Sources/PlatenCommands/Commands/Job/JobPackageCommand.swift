import ArgumentParser
import PlatenClient
import PlatenModel

struct JobPackageCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Make a package of a job: masters, sidecars and metadata, for an archive to take in.",
        discussion: "It goes on when this command ends; --cancel ends it.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "How it is laid out.")
    var format: PackageFormat = .bagit
    @Flag(help: "Do not wait for it.")
    var noWait = false
    @Flag(help: "End the package of the job that is being made.")
    var cancel = false
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        if cancel {
            guard let running = try await client.packages(ofJob: job).items.first(where: { !$0.state.isEnded }) else {
                throw Problem(.workEnded, ["what": "The making of packages of the job \(job)"])
            }
            return try PackageReport(payload: try await client.cancelPackage(running.id, ofJob: job)).emit(as: output.format)
        }
        var package = try await client.makePackage(ofJob: job, NewPackage(format: format))
        if !noWait {
            let progress = WorkProgress()
            while !package.state.isEnded {
                progress.show(package.progress.map(WorkProgress.line))
                try await Task.sleep(for: WorkProgress.interval)
                package = try await client.package(package.id, ofJob: job)
            }
            progress.clear()
        }
        try PackageReport(payload: package).emit(as: output.format)
        if let problem = package.problem { throw problem }
    }
}
