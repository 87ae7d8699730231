import ArgumentParser
import PlatenClient
import PlatenModel

struct JobPackagesCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "packages", abstract: "List the packages of a job, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        try ListReport<JobPackage>.packages(try await client.packages(ofJob: job)).emit(as: output.format)
    }
}
