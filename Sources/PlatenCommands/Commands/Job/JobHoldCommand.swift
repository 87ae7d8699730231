import ArgumentParser
import PlatenClient
import PlatenModel

struct JobHoldCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Set an item aside; with --release, take it up where it was.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var move: MoveOptions
    @Flag(help: "Take it up again.")
    var release = false
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        let state = release ? try await client.job(job).heldFrom ?? .received : .onHold
        let moved = try await client.moveJob(job, NewJobMove(to: state, place: move.place, remark: move.remark))
        try MovedJobReport(payload: moved).emit(as: output.format)
    }
}
