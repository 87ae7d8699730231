import ArgumentParser
import PlatenClient
import PlatenModel

struct ProfilesListCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the profiles that the station knows.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run(with client: StationClient) async throws {
        try ListReport<Profile>.profiles(try await client.profiles()).emit(as: output.format)
    }
}
