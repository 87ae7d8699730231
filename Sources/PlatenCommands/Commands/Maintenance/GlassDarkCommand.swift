import ArgumentParser
import PlatenClient
import PlatenModel

struct GlassDarkCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "dark", abstract: "Look at black: measure what the sensor says where no light comes back, and columns that are too bright.")

    @OptionGroup var look: GlassLookOptions

    var connection: ConnectionOptions { look.connection }

    func run(with client: StationClient) async throws {
        try await look.run(of: .darkCheck).run(with: client, look.output)
    }
}
