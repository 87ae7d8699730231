import ArgumentParser
import PlatenClient
import PlatenModel

struct WatchCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Print events as they come, one line each.",
        discussion: "Goes on through restarts of platend, without losing an event. Ctrl-C ends it.")

    @OptionGroup var connection: ConnectionOptions
    @Flag(help: "Print each event as the API sends it, as JSON on one line.")
    var json = false
    @Flag(help: "Print progress too.")
    var progress = false
    @Option(help: ArgumentHelp("Begin with the events after this one.", valueName: "event"))
    var after: Int64?
    @Option(help: ArgumentHelp("Only events of this cycle.", valueName: "identifier"))
    var cycle: String?

    func run(with client: StationClient) async throws {
        var identifier: Identifier<Cycle>?
        if let cycle { identifier = try await client.cycle(cycle).id }
        let console = Console.current
        let format = EventFormat(output: json ? .json : .table)
        try await client.followEvents(
            after: after, cycle: identifier,
            interrupted: { problem in console.fail(Self.notice(of: problem)) },
            resumed: { console.note("platenctl: Connected again.") },
            receive: { event in
                guard event.kind != .heartbeat, progress || event.kind != .cycleProgress else { return }
                console.print(try format.line(of: event))
            })
    }

    private static func notice(of problem: Problem) -> String {
        problem.code == .eventsGone ? problem.description : "\(problem.sentence) Waiting until it is back."
    }
}
