import ArgumentParser
import PlatenClient
import PlatenModel

struct ResumeCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a paused cycle go on.",
        discussion: "It begins with the page that was lost, or else with the next one. Mend first what platenctl status tells.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var choice: CycleArgument

    func run(with client: StationClient) async throws {
        let cycle = try await choice.identifier(for: Self.self, [.paused], with: client)
        try CycleReport(payload: try await client.resumeCycle(cycle)).emit(as: output.format)
    }
}
