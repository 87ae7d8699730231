import ArgumentParser
import PlatenClient
import PlatenModel

struct TriggerCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "trigger", abstract: "Do what a button or a pedal would do: take the next page of a cycle that waits for it.",
        discussion: "Without a cycle and without --scanner, the only one that waits is meant.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("The cycle that waits on this scanner.", valueName: "name"))
    var scanner: String?
    @Option(help: ArgumentHelp("What to do (default: next-page).", valueName: TriggerAction.allCases.map(\.rawValue).joined(separator: "|")))
    var action: TriggerAction?
    @OptionGroup var choice: CycleArgument

    func validate() throws {
        guard scanner == nil || choice.cycle == nil else { throw ValidationError("Name a cycle or a scanner, not both.") }
    }

    func run(with client: StationClient) async throws {
        let cycle: Cycle
        if let scanner {
            cycle = try await client.triggerScanner(scanner, action)
        } else {
            cycle = try await client.triggerCycle(try await choice.identifier(for: Self.self, states, with: client), action)
        }
        try CycleReport(payload: cycle).emit(as: output.format)
    }

    /// A paused cycle takes what its scanner's start button may do.
    private var states: Set<CycleState> {
        switch action {
        case nil, .nextPage, .rescanLast: [.armed]
        case .start: [.armed, .paused]
        case .endCycle: [.armed, .running, .paused]
        }
    }
}
