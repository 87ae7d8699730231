import ArgumentParser

struct ScannersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scanners", abstract: "List scanners, show one, look for them anew, see which fits, or change what is known of one.",
        subcommands: [
            ScannersListCommand.self, ScannersShowCommand.self, ScannersRefreshCommand.self, ScannersRenameCommand.self,
            ScannersForgetCommand.self, ScannersRetryCommand.self, ScannersFitCommand.self,
        ],
        defaultSubcommand: ScannersListCommand.self)
}
