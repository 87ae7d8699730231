import ArgumentParser
import PlatenClient

struct ProfilesShowCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a profile with all that it inherits.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Show it as YAML, as its file could say it.")
    var resolved = false
    @Option(help: ArgumentHelp("As it is for this scanner.", valueName: "scanner"))
    var scanner: String?
    @Argument(help: "Name of the profile.")
    var name: String

    func run(with client: StationClient) async throws {
        if resolved, output.format == .table {
            Console.current.write(try await client.profileText(name, for: scanner))
        } else {
            try ProfileReport(payload: try await client.profile(name, for: scanner)).emit(as: output.format)
        }
    }
}
