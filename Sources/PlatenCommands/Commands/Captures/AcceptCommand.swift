import ArgumentParser
import PlatenClient
import PlatenModel

struct AcceptCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Let an image stand that quality control holds; who and why is recorded.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Why it may stand.")
    var reason: String
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String

    func run(with client: StationClient) async throws {
        let capture = try await client.capture(capture)
        let completeness = try await client.accept(
            job: capture.job.rawValue, NewAcceptance(point: capture.heldPoint, reason: reason))
        try CompletenessReportOutput(payload: completeness).emit(as: output.format)
    }
}
