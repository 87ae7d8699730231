import ArgumentParser
import PlatenClient
import PlatenModel

struct ProfilesDiffCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "diff", abstract: "Show what distinguishes two profiles.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("Both as they are for this scanner.", valueName: "scanner"))
    var scanner: String?
    @Argument(help: "Name of a profile.")
    var old: String
    @Argument(help: "Name of another.")
    var new: String

    func run(with client: StationClient) async throws {
        let differences = try await client.differences(from: old, to: new, for: scanner)
        try ListReport<ProfileDifference>.differences(differences, old: old, new: new).emit(as: output.format)
    }
}
