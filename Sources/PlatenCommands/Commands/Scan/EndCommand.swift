import ArgumentParser
import PlatenClient
import PlatenModel

struct EndCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Finish a cycle with the pages that it has.",
        discussion: """
            The page that is being scanned is finished first; the cycle counts as completed. Returns at once, or with --wait when the cycle \
            has ended. To stop in the middle of a page: platenctl cancel
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Wait for the cycle's end.")
    var wait = false
    @OptionGroup var choice: CycleArgument

    func run(with client: StationClient) async throws {
        var cycle = try await client.endCycle(try await choice.identifier(for: Self.self, [.armed, .running, .paused], with: client))
        if wait { cycle = try await CycleFollower(client: client).follow(cycle) }
        try CycleReport(payload: cycle).emit(as: output.format)
    }
}
