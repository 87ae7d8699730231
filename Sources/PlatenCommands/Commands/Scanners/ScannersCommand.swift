import ArgumentParser

struct ScannersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scanners", abstract: "List scanners, show one, or look for them anew.",
        subcommands: [ScannersListCommand.self, ScannersShowCommand.self, ScannersRefreshCommand.self],
        defaultSubcommand: ScannersListCommand.self)
}
