import ArgumentParser
import PlatenClient
import PlatenModel

struct ShowCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show all that is known of a capture.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String

    func run(with client: StationClient) async throws {
        let capture = try await client.capture(capture)
        try CaptureReport(payload: capture, quality: try await client.quality(of: capture.id)).emit(as: output.format)
    }
}
