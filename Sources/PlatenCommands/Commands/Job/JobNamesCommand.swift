import ArgumentParser
import PlatenClient
import PlatenModel

struct JobNamesCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Show the names that the next pages would get, before anything is scanned.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Names to show.")
    var first = 5
    @Option(help: "Profile (default: the job's document type).")
    var profile: String?
    @Option(help: "Scanner, where names tell it.")
    var scanner: String?
    @Option(help: ArgumentHelp("Number of the first page or folio, such as 1r.", valueName: "number"))
    var numberFrom: PageDesignation?
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        let names = try await client.nextNames(ofJob: job, profile: profile, scanner: scanner, numberFrom: numberFrom, first: first)
        try NamesReport(payload: names).emit(as: output.format)
    }
}
