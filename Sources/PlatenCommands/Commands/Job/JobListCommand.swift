import ArgumentParser
import PlatenClient
import PlatenModel

struct JobListCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List jobs, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions
    @Option(help: "Only jobs in this state. May be repeated.")
    var state: [JobState] = []
    @Option(help: ArgumentHelp("Only jobs due on this day or before.", valueName: "day"))
    var due: CalendarDay?
    @Argument(help: "Words that name, title, call number, institution, collection or slip begin with.")
    var words: [String] = []

    func run(with client: StationClient) async throws {
        try ListReport<Job>.jobs(try await client.jobs(filter, limit: limit.count)).emit(as: output.format)
    }

    private var filter: JobFilter {
        JobFilter(states: Set(state), dueBy: due, words: words.isEmpty ? nil : words.joined(separator: " "))
    }
}
