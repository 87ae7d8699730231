import ArgumentParser
import FoundationEssentials
import PlatenClient
import PlatenModel

struct AlertsSnoozeCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze", abstract: "Put an alert off: it is listed again after some days.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Days, 1 to 365; 0 lists it again at once.")
    var days = 1
    @Argument(help: "Number of the alert.")
    var alert: Int64

    func validate() throws {
        guard (0...365).contains(days) else { throw ValidationError("--days is not between 0 and 365.") }
    }

    func run(with client: StationClient) async throws {
        let until = Date().addingTimeInterval(Double(days) * 86_400)
        let changed = try await client.change(alert: alert, AlertChange(snoozedUntil: until))
        try AlertReport(payload: changed, glass: nil).emit(as: output.format)
    }
}
