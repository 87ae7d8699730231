import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersRetryCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Try a faulty scanner at once, instead of when its pause is over.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name of the scanner.")
    var name: String

    func run(with client: StationClient) async throws {
        try ScannerStateReport(payload: try await client.retryScanner(name)).emit(as: output.format)
    }
}
