import ArgumentParser
import PlatenClient
import PlatenModel

struct JobRestrictCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "restrict", abstract: "Change who may see a job and read its masters and packages.",
        discussion: "For administrators. What was delivered to another place keeps the access that it has there.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .customLong("to"), help: ArgumentHelp("Only members of this group see the job. May be repeated.", valueName: "group"))
    var groups: [String] = []
    @Flag(name: .customLong("everyone"), help: "Everyone who may use the station sees it.")
    var isOpen = false
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func validate() throws {
        if groups.isEmpty != isOpen { throw ValidationError("Say either --to GROUP or --everyone.") }
    }

    func run(with client: StationClient) async throws {
        try JobReport(try await client.restrictJob(job, to: JobRestriction(restrictedTo: groups))).emit(as: output.format)
    }
}
