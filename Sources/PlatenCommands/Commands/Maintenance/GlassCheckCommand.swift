import ArgumentParser
import PlatenClient
import PlatenModel

struct GlassCheckCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at the empty bed: count the spots on the glass, and measure lamp and sensor.")

    @OptionGroup var look: GlassLookOptions

    var connection: ConnectionOptions { look.connection }

    func run(with client: StationClient) async throws {
        try await look.run(of: .glassCheck).run(with: client, look.output)
    }
}
