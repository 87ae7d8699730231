import ArgumentParser
import PlatenClient
import PlatenModel

struct JobHistoryCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: "Show what was done with an item, the oldest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        try ListReport<JobHistoryEntry>.history(try await client.history(ofJob: job)).emit(as: output.format)
    }
}
