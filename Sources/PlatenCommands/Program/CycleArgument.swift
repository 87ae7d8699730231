import ArgumentParser
import PlatenClient
import PlatenModel

/// The cycle that a command is for.
struct CycleArgument: ParsableArguments {
    @Argument(help: "Identifier of the cycle, or its beginning (default: the only unfinished one).")
    var cycle: String?

    /// - Parameter states: in which a cycle takes the command.
    func identifier(for command: any ParsableCommand.Type, _ states: Set<CycleState>, with client: StationClient) async throws -> String {
        try await CycleChoice(command: command.configuration.commandName ?? "", states: states).identifier(cycle, with: client)
    }
}
