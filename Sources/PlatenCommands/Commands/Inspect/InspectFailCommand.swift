import ArgumentParser
import PlatenClient
import PlatenModel

struct InspectFailCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "fail", abstract: "Say of an image of a sample that it does not conform; it is to be scanned again then.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "What is wrong with it.")
    var reason: String
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String

    func run(with client: StationClient) async throws {
        let inspection = try await client.decide(
            on: try await client.capture(capture).id, NewInspectionDecision(conforming: false, reason: reason))
        try InspectionsReport(payload: [inspection]).emit(as: output.format)
    }
}
