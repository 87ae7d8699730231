import ArgumentParser
import PlatenClient
import PlatenModel

struct RetentionListCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what may be removed, and why the rest may not. Nothing is removed.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try RetentionReport(payload: try await client.retention()).emit(as: output.format)
    }
}
