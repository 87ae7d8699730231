import ArgumentParser

struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "List jobs, show one, or make one.",
        subcommands: [JobsListCommand.self, JobsShowCommand.self, JobsCreateCommand.self], defaultSubcommand: JobsListCommand.self)
}
