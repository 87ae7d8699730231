import ArgumentParser
import PlatenClient
import PlatenModel

struct CalibrateCommand: StationCommand {
    /// What can be calibrated.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        case driver, geometry

        var kind: MaintenanceKind {
            switch self {
            case .driver: .driverCalibration
            case .geometry: .geometryCalibration
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "Run the calibration of a scanner's own driver, or measure the scale of its images.",
        discussion: """
            driver: with a look at the bed before and behind it. Where it makes the sensor more uneven, and the driver keeps it in a file, the one before
            comes back.
            geometry: by rulers on the bed. Later images state the resolution that they have; their pixels stay what they are.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var steps: StepOptions
    @Option(help: "driver or geometry.")
    var part = Part.driver
    @Option(help: "Of geometry: millimetres between two ticks of the rulers. Left out: 10.")
    var pitch: Double?
    @Option(help: "Serial number of the target that is used.")
    var target: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        try await MaintenanceRun(kind: part.kind, scanner: scanner, steps: steps, picture: nil, pitch: pitch, target: target)
            .run(with: client, output)
    }
}
