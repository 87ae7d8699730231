import ArgumentParser
import PlatenClient

struct ProfilesShowCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a profile with all that it inherits.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name of the profile.")
    var name: String

    func run(with client: StationClient) async throws {
        try ProfileReport(payload: try await client.profile(name)).emit(as: output.format)
    }
}
