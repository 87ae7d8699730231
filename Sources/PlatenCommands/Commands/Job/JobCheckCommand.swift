import ArgumentParser
import PlatenClient
import PlatenModel

struct JobCheckCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Tell whether all of an item is there.",
        discussion: "Ends with status \(ExitStatus.attention.rawValue) where something is open that nobody accepted.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        let completeness = try await client.completeness(ofJob: job)
        try CompletenessReportOutput(payload: completeness).emit(as: output.format)
        if !completeness.isComplete { throw ExitCode(.attention) }
    }
}
