import ArgumentParser
import PlatenClient

struct GlassShowCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the spots of a scanner's glass that are proven.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "With spots that may still be something of the documents.")
    var all = false
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        try GlassReportText(payload: try await client.glass(ofScanner: scanner, all: all)).emit(as: output.format)
    }
}
