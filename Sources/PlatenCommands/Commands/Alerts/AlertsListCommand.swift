import ArgumentParser
import FoundationEssentials
import PlatenClient
import PlatenModel

struct AlertsListCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List what a person should do.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "With those that were put off.")
    var all = false

    func run(with client: StationClient) async throws {
        var page = try await client.alerts()
        let now = Date()
        if !all, output.format == .table { page.items.removeAll { $0.isSnoozed(at: now) } }
        try ListReport<Alert>.alerts(page).emit(as: output.format)
    }
}
