import ArgumentParser

struct MaintenanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maintenance", abstract: "How the scanners are, and what is to be done to them.",
        subcommands: [
            MaintenanceListCommand.self, MaintenanceHistoryCommand.self, MaintenanceLogCommand.self, MaintenanceNoteCommand.self,
            MaintenanceCancelCommand.self,
        ],
        defaultSubcommand: MaintenanceListCommand.self)
}
