import ArgumentParser
import PlatenClient
import PlatenModel

struct AlertsCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "List what a person should do.",
        discussion: "An alert stays until what it is about is seen to be mended; platend clears it then by itself.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try ListReport<Alert>.alerts(try await client.alerts()).emit(as: output.format)
    }
}
