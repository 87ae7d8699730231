import ArgumentParser
import PlatenClient
import PlatenModel

struct StatusCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Show how the station is.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        let status = try await client.status()
        guard output.format == .table else { return try StatusReport(payload: status).emit(as: output.format) }
        // What is known is shown where the rest cannot be had: this is what people call when something is wrong.
        let cycles = (try? await client.unfinishedCycles(of: status)) ?? []
        let alerts = (try? await client.alerts().items) ?? []
        try StatusReport(payload: status, cycles: cycles, alerts: alerts).emit(as: output.format)
    }
}
