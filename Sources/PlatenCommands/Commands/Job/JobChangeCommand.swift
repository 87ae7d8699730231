import ArgumentParser
import PlatenClient
import PlatenModel

struct JobChangeCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "change", abstract: "Correct what is known of a job's item.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "The title.")
    var title: String?
    @OptionGroup var item: ItemOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        let changed = try await client.changeJob(job, JobChange(title: title, item: item.change))
        try JobReport(changed).emit(as: output.format)
    }
}
