import ArgumentParser
import PlatenClient
import PlatenModel

struct JobOrderCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Put pages in order, or number them.",
        discussion: """
            move        pages --first to --last go to --place start, end, before or after --page
            interleave  --first to --last and --second to --second-last take turns; --backwards where the second go began at the end
            sort        by their numbers
            number      as --order says, from --from on
            renumber    the numbers that are there count anew, from --from by --step
            foldout     --first to --last get the number of --page with additions: 12a, 12b

            Pages are named by the identifiers that platenctl job pages shows. Files keep their names: see platenctl job rename.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option var first: String?
    @Option var last: String?
    @Option var place: PageOrderRequest.Place?
    @Option var page: String?
    @Option var second: String?
    @Option var secondLast: String?
    @Flag var backwards = false
    @Flag(help: "One half may have more pages than the other.")
    var acceptUnequal = false
    @Option var order: PageOrder?
    @Option(help: "Number of a page or folio, such as 12, 12r or xii.")
    var from: PageDesignation?
    @Option var step: Int?
    @Argument(help: "Name or identifier of the job.")
    var job: String
    @Argument(help: "What to do.")
    var act: PageOrderRequest.Act

    func run(with client: StationClient) async throws {
        var request = PageOrderRequest(act)
        request.first = first
        request.last = last
        request.place = place
        request.page = page
        request.second = second
        request.secondLast = secondLast
        request.backwards = backwards ? true : nil
        request.acceptsUnequal = acceptUnequal ? true : nil
        request.order = order
        request.from = from
        request.step = step
        try ListReport<ChangedPage>.changes(try await client.order(job: job, request)).emit(as: output.format)
    }
}
