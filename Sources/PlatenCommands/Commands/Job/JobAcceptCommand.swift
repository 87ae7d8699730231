import ArgumentParser
import PlatenClient
import PlatenModel

struct JobAcceptCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Let an open point of an item stand; who and why is recorded.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Why it may stand.")
    var reason: String
    @Argument(help: "Name or identifier of the job.")
    var job: String
    @Argument(help: "The point's key, as platenctl job check shows it.")
    var point: String

    func run(with client: StationClient) async throws {
        let completeness = try await client.accept(job: job, NewAcceptance(point: point, reason: reason))
        try CompletenessReportOutput(payload: completeness).emit(as: output.format)
    }
}
