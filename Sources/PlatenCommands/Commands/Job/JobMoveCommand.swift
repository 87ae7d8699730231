import ArgumentParser
import PlatenClient
import PlatenModel

struct JobMoveCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move an item on its way.",
        discussion: "States: \(JobState.allCases.map(\.rawValue).joined(separator: ", ")).")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var move: MoveOptions
    @Argument(help: "Name or identifier of the job.")
    var job: String
    @Argument(help: "The state that it goes to.")
    var state: JobState

    func run(with client: StationClient) async throws {
        let moved = try await client.moveJob(job, NewJobMove(to: state, place: move.place, remark: move.remark))
        try MovedJobReport(payload: moved).emit(as: output.format)
    }
}
