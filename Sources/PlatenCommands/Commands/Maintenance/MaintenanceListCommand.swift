import ArgumentParser
import PlatenClient
import PlatenModel

struct MaintenanceListCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The technician's morning page: every scanner, and what is due.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name of one scanner only.")
    var scanner: String?

    func run(with client: StationClient) async throws {
        let page = if let scanner { Page(items: [try await client.condition(ofScanner: scanner)]) } else { try await client.conditions() }
        try ConditionsReport(payload: page).emit(as: output.format)
    }
}
