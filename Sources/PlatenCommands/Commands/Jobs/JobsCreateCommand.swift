import ArgumentParser
import PlatenClient
import PlatenModel

struct JobsCreateCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Make a job to scan into.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "What is digitised, such as a call number or a title.")
    var title: String?
    @Option(name: .customLong("restrict-to"), help: ArgumentHelp("Only members of this group see the job. May be repeated.", valueName: "group"))
    var restrictedTo: [String] = []
    @Argument(help: "Name of the job and of its folder (default: today's date and a number).")
    var name: String?

    func run(with client: StationClient) async throws {
        let request = NewJob(name: name, title: title, restrictedTo: restrictedTo.isEmpty ? nil : restrictedTo)
        try NewJobReport(payload: try await client.createJob(request)).emit(as: output.format)
    }
}
