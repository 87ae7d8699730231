import ArgumentParser
import PlatenClient
import PlatenModel

struct GlassCleanedCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "cleaned", abstract: "Say that you cleaned the glass, and see what went.",
        discussion: "What is there still is taken for a scratch, and told no more.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var steps: StepOptions
    @Option(help: "Save a picture with the spots framed as this new JPEG file.", completion: .file())
    var picture: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        try await MaintenanceRun(kind: .glassCleaned, scanner: scanner, steps: steps, picture: picture).run(with: client, output)
    }
}
