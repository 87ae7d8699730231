import ArgumentParser
import PlatenClient

struct MaintenanceCancelCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Stop a check or a calibration that is under way; the calibration before comes back.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        try await client.cancelMaintenance(ofScanner: scanner)
        Console.current.note("\(scanner): being stopped.")
    }
}
