import ArgumentParser
import PlatenClient
import PlatenModel

struct JobsListCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List jobs, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    func run(with client: StationClient) async throws {
        try ListReport<Job>.jobs(try await client.jobs(limit: limit.count)).emit(as: output.format)
    }
}
