import ArgumentParser

struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "What a person should do.",
        discussion: "An alert stays until what it is about is seen to be mended; platend clears it then by itself.",
        subcommands: [AlertsListCommand.self, AlertsShowCommand.self, AlertsAcknowledgeCommand.self, AlertsSnoozeCommand.self],
        defaultSubcommand: AlertsListCommand.self)
}
