import ArgumentParser

struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "What of delivered jobs may be removed from the station.",
        subcommands: [RetentionListCommand.self, RetentionRemoveCommand.self], defaultSubcommand: RetentionListCommand.self)
}
