import ArgumentParser
import PlatenClient
import PlatenModel

struct CalibrateCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "Run the calibration of a scanner's own driver, with a look at the bed before and behind it.",
        discussion: "Where it makes the sensor more uneven, and the driver keeps it in a file, the one before comes back.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var steps: StepOptions
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        try await MaintenanceRun(kind: .driverCalibration, scanner: scanner, steps: steps, picture: nil).run(with: client, output)
    }
}
