import ArgumentParser
import PlatenClient
import PlatenModel

struct CapturesCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "captures", abstract: "List captures, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions
    @Option(help: ArgumentHelp("Only those of this job.", valueName: "name"))
    var job: String?
    @Option(help: ArgumentHelp("Only those of this cycle.", valueName: "identifier"))
    var cycle: String?

    func run(with client: StationClient) async throws {
        var identifierOfJob: Identifier<Job>?
        if let job { identifierOfJob = try await client.job(job).id }
        var identifierOfCycle: Identifier<Cycle>?
        if let cycle { identifierOfCycle = try await client.cycle(cycle).id }
        let captures = try await client.captures(ofJob: identifierOfJob, ofCycle: identifierOfCycle, limit: limit.count)
        try ListReport<Capture>.captures(captures).emit(as: output.format)
    }
}
