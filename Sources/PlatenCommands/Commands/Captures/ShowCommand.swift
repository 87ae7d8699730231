import ArgumentParser
import PlatenClient

struct ShowCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show all that is known of a capture.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String

    func run(with client: StationClient) async throws {
        try CaptureReport(payload: try await client.capture(capture)).emit(as: output.format)
    }
}
