import ArgumentParser
import PlatenClient

struct StatusCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Show how the station is.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try StatusReport(payload: try await client.status()).emit(as: output.format)
    }
}
