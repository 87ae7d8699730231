import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersListCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the scanners that the station knows.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try ListReport<Scanner>.scanners(try await client.scanners()).emit(as: output.format)
    }
}
