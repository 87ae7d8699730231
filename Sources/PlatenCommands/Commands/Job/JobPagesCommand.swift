import ArgumentParser
import PlatenClient
import PlatenModel

struct JobPagesCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "pages", abstract: "Show the pages of a job in their order.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        try ListReport<Capture>.pages(try await client.pages(ofJob: job)).emit(as: output.format)
    }
}
