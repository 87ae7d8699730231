import ArgumentParser

struct JobCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "Items on their way from reception to return.",
        subcommands: [
            JobListCommand.self, JobShowCommand.self, JobCreateCommand.self, JobChangeCommand.self, JobRestrictCommand.self, JobMoveCommand.self,
            JobHoldCommand.self,
            JobHistoryCommand.self, JobPagesCommand.self, JobOrderCommand.self, JobNamesCommand.self, JobRenameCommand.self,
            JobCheckCommand.self, JobAcceptCommand.self,
            JobImportCommand.self,
            JobContactSheetCommand.self, JobPackageCommand.self, JobPackagesCommand.self, JobDeliverCommand.self, JobDeliveriesCommand.self,
        ],
        defaultSubcommand: JobListCommand.self, aliases: ["jobs"])
}
