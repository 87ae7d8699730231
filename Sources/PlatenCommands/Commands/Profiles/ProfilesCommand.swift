import ArgumentParser

struct ProfilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Profiles of document types: list, show, compare or check them.",
        subcommands: [ProfilesListCommand.self, ProfilesShowCommand.self, ProfilesDiffCommand.self, ProfilesCheckCommand.self],
        defaultSubcommand: ProfilesListCommand.self, aliases: ["profiles"])
}
