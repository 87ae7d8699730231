import ArgumentParser
import PlatenClient
import PlatenModel

struct GlassCleanedCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "cleaned", abstract: "Say that you cleaned the glass, and see what went.",
        discussion: "What is there still is taken for a scratch, and told no more.")

    @OptionGroup var look: GlassLookOptions

    var connection: ConnectionOptions { look.connection }

    func run(with client: StationClient) async throws {
        try await look.run(of: .glassCleaned).run(with: client, look.output)
    }
}
