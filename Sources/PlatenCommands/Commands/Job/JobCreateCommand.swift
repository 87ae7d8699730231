import ArgumentParser
import PlatenClient
import PlatenModel

struct JobCreateCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Make a job to scan into.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "What is digitised, such as a call number or a title.")
    var title: String?
    @Option(name: .customLong("restrict-to"), help: ArgumentHelp("Only members of this group see the job. May be repeated.", valueName: "group"))
    var restrictedTo: [String] = []
    @Option(help: ArgumentHelp("Where the item is.", valueName: "shelf or box"))
    var place: String?
    @OptionGroup var item: ItemOptions
    @Argument(help: "Name of the job and of its folder (default: today's date and a number).")
    var name: String?

    func run(with client: StationClient) async throws {
        var described = JobItem()
        item.change.apply(to: &described)
        let request = NewJob(
            name: name, title: title, restrictedTo: restrictedTo.isEmpty ? nil : restrictedTo, item: described == JobItem() ? nil : described,
            place: place)
        try NewJobReport(payload: try await client.createJob(request)).emit(as: output.format)
    }
}
