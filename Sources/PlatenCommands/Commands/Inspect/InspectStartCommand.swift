import ArgumentParser
import PlatenClient
import PlatenModel

struct InspectStartCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Draw a sample of the images of a job that its profiles want a person to look at.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        try InspectionsReport(payload: try await client.beginInspections(ofJob: job).items).emit(as: output.format)
    }
}
