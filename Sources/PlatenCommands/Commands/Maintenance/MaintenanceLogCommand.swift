import ArgumentParser
import PlatenClient
import PlatenModel

struct MaintenanceLogCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "log", abstract: "List what was done to a scanner, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        try ListReport<MaintenanceRecord>(
            payload: try await client.maintenance(ofScanner: scanner),
            columns: [.init("WHEN"), .init("WHAT"), .init("WHO"), .init("REMARK"), .init("RESULT")],
            row: { record in
                [
                    HumanFormat.time(record.time), record.kind.rawValue, record.user, record.remark ?? "",
                    record.problem?.sentence ?? record.findings.joined(separator: " "),
                ]
            },
            emptySentence: "Nothing was done to it yet, as far as is known."
        ).emit(as: output.format)
    }
}
