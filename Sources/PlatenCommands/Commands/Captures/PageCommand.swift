import ArgumentParser
import PlatenClient
import PlatenModel

struct PageCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Say what a captured page is: its number, its part, or that it is no page.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Number of the page or folio as printed, such as 12, 12r, 12a or xii; 'none' takes it away.")
    var number: NumberArgument?
    @Option(help: "Volume or chapter; an empty text takes it away.")
    var part: String?
    @Option(help: "page, slip, separator or target.")
    var role: CaptureRole?
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String

    func run(with client: StationClient) async throws {
        let change = CaptureChange(
            designation: number?.change ?? .keep, part: part.map { $0.isEmpty ? .remove : .set($0) } ?? .keep, role: role)
        try CaptureReport(payload: try await client.changeCapture(capture, change)).emit(as: output.format)
    }
}
