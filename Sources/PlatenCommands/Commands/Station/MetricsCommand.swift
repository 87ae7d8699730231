import ArgumentParser
import PlatenClient

struct MetricsCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "Print counts and states in the text format of Prometheus.",
        discussion: "--json prints the same values as a list of objects with name, labels and value.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try MetricsReport(text: try await client.metrics()).emit(as: output.format)
    }
}
