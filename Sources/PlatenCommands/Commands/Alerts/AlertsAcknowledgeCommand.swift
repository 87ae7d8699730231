import ArgumentParser
import PlatenClient
import PlatenModel

struct AlertsAcknowledgeCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Say that you have seen an alert and see to it.",
        discussion: "It stays in the list until what it is about is mended.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "What you are going to do.")
    var remark: String?
    @Argument(help: "Number of the alert.")
    var alert: Int64

    func run(with client: StationClient) async throws {
        let changed = try await client.change(alert: alert, AlertChange(acknowledged: true, remark: remark))
        try AlertReport(payload: changed, glass: nil).emit(as: output.format)
    }
}
