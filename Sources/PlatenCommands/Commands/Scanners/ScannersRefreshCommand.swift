import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersRefreshCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh", abstract: "Look for scanners anew, then list them.",
        discussion: "Asks every driver, which takes some seconds. Scanners that scan meanwhile are not disturbed.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try ListReport<Scanner>.scanners(try await client.refreshScanners()).emit(as: output.format)
    }
}
