import ArgumentParser
import PlatenClient
import PlatenModel

struct PauseCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Hold a cycle after the page that is being scanned.",
        discussion: "The cycle keeps its scanner. It goes on with: platenctl resume")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var choice: CycleArgument

    func run(with client: StationClient) async throws {
        let cycle = try await choice.identifier(for: Self.self, [.armed, .running], with: client)
        try CycleReport(payload: try await client.pauseCycle(cycle)).emit(as: output.format)
    }
}
