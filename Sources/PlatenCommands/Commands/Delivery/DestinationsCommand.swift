import ArgumentParser
import PlatenClient
import PlatenModel

struct DestinationsCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "destinations", abstract: "List where packages may be delivered to.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try ListReport<DestinationSummary>.destinations(try await client.destinations()).emit(as: output.format)
    }
}
