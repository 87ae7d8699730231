import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersFitCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Show which scanners fit a document type and an item, the best first, and why not the others.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("Profile of the document type.", valueName: "name"))
    var profile: String
    @Option(help: ArgumentHelp("The job whose item is to be scanned.", valueName: "job"))
    var job: String?

    func run(with client: StationClient) async throws {
        try ListReport<ScannerFitting>.fittings(try await client.fittings(forProfile: profile, job: job)).emit(as: output.format)
    }
}
