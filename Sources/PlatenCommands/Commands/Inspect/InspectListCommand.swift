import ArgumentParser
import PlatenClient
import PlatenModel

struct InspectListCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the images that wait for a person; with a job, all of its inspections and their results.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name or identifier of a job.")
    var job: String?

    func run(with client: StationClient) async throws {
        let inspections = if let job { try await client.inspections(ofJob: job) } else { try await client.openInspections() }
        try InspectionsReport(payload: inspections.items).emit(as: output.format)
    }
}
