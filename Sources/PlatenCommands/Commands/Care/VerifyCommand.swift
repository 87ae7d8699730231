import ArgumentParser
import PlatenClient
import PlatenModel

struct VerifyCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Read masters and compare them with the digests of their capture.",
        discussion: """
            Say which: those of one job, a random sample, or all. What is found is kept with each capture; a master that is damaged or missing \
            raises an alert, which the next look that finds it intact clears. Ctrl-C ends the look. The exit status is 1 where a master or \
            sidecar is not in order.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("Only masters of this job.", valueName: "name"))
    var job: String?
    @Option(help: ArgumentHelp("So many masters, chosen at random.", valueName: "number"))
    var sample: Int?
    @Flag(help: "All masters that you may see.")
    var all = false
    @Flag(help: "Those that nobody looked at for the longest time first, slowly, making way for scans.")
    var scrub = false
    @Option(help: ArgumentHelp("End a scrub when masters of so many bytes were chosen.", valueName: "bytes"))
    var limitBytes: Int?

    func validate() throws {
        if let sample, sample < 1 { throw ValidationError("--sample takes a number from 1.") }
        if let limitBytes, limitBytes < 1 { throw ValidationError("--limit-bytes takes a number from 1.") }
        guard all || scrub || job != nil || sample != nil else {
            throw ValidationError("Say which masters: --job, --sample, --all or --scrub.")
        }
        if all, job != nil || sample != nil || scrub { throw ValidationError("--all goes with none of --job, --sample and --scrub.") }
        if scrub, job != nil || sample != nil { throw ValidationError("--scrub goes with neither --job nor --sample.") }
        if limitBytes != nil, !scrub { throw ValidationError("--limit-bytes goes with --scrub only.") }
    }

    func run(with client: StationClient) async throws {
        let request = NewFixityRun(job: job, sample: sample, scrub: scrub ? true : nil, limitBytes: limitBytes)
        let run = try await FixityFollower(client: client, console: .current).run(request)
        try FixityRunReport(payload: run).emit(as: output.format)
        switch run.state {
        case .cancelled: throw CancellationError()
        case .failed: throw run.problem ?? Problem(.internalFailure, ["reason": "the look at masters failed"])
        case .running, .completed: if !run.isInOrder { throw ExitCode(.failure) }
        }
    }
}
