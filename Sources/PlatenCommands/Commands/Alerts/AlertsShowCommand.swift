import ArgumentParser
import PlatenClient
import PlatenModel

struct AlertsShowCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one alert; of a dirty glass with its map, and the picture of the last look at it.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Save the picture of the last look at the glass as this new JPEG file.", completion: .file())
    var picture: String?
    @Argument(help: "Number of the alert.")
    var alert: Int64

    func run(with client: StationClient) async throws {
        guard let alert = try await client.alerts().items.first(where: { $0.number == alert }) else {
            throw Problem(.alertUnknown, ["alert": String(alert)])
        }
        var glass: GlassReport?
        if alert.problem.code == .glassDirty, let scanner = Alert.scanner(of: alert.subject) {
            glass = try await client.glass(ofScanner: scanner, all: false)
            if let picture, let record = glass?.lastCheck { try await client.savePicture(of: record.id, to: picture) }
        }
        try AlertReport(payload: alert, glass: glass).emit(as: output.format)
    }
}
