import ArgumentParser
import PlatenClient
import PlatenModel

struct RetentionRemoveCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove the masters and sidecars of all jobs that may go.",
        discussion: "The token is that of 'platenctl retention'. Where the list has changed since, nothing is removed.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .customLong("confirm"), help: "What 'platenctl retention' showed at its end.")
    var token: String

    func run(with client: StationClient) async throws {
        try RemovalReport(payload: try await client.removeMasters(confirming: token)).emit(as: output.format)
    }
}
