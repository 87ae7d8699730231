import ArgumentParser
import LinuxSystem
import PlatenClient
import PlatenModel

struct GlassCheckCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at the empty bed: count the spots on the glass, and measure lamp and sensor.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var steps: StepOptions
    @Option(help: "Save a picture with the spots framed as this new JPEG file.", completion: .file())
    var picture: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        try await MaintenanceRun(kind: .glassCheck, scanner: scanner, steps: steps, picture: picture).run(with: client, output)
    }
}
