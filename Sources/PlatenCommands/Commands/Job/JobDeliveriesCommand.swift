import ArgumentParser
import PlatenClient
import PlatenModel

struct JobDeliveriesCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "deliveries", abstract: "List the deliveries of a job, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        try ListReport<JobDelivery>.deliveries(try await client.deliveries(ofJob: job)).emit(as: output.format)
    }
}
