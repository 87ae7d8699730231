import ArgumentParser
import PlatenClient
import PlatenModel

struct CancelCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "End a cycle. What was captured is kept.",
        discussion: "Returns at once, or with --wait when the cycle has ended.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Wait for the cycle's end.")
    var wait = false
    @OptionGroup var choice: CycleArgument

    func run(with client: StationClient) async throws {
        var cycle = try await client.cancelCycle(try await choice.identifier(for: Self.self, CycleState.unfinished, with: client))
        if wait { cycle = try await CycleFollower(client: client).follow(cycle) }
        try CycleReport(payload: cycle).emit(as: output.format)
    }
}
