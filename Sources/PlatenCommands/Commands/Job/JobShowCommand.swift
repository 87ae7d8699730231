import ArgumentParser
import PlatenClient
import PlatenModel

struct JobShowCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a job with its cycles, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        let job = try await client.job(job)
        let cycles = try await client.cycles(ofJob: job.id, limit: limit.count)
        try JobReport(job, cycles: cycles.items).emit(as: output.format)
    }
}
