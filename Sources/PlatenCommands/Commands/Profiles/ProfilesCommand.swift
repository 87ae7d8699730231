import ArgumentParser

struct ProfilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles", abstract: "List profiles of document types, or show one.",
        subcommands: [ProfilesListCommand.self, ProfilesShowCommand.self], defaultSubcommand: ProfilesListCommand.self)
}
