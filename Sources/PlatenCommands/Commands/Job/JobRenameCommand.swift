import ArgumentParser
import PlatenClient
import PlatenModel

struct JobRenameCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give the images of a job the names that their template gives them now.",
        discussion: "The old names are kept with the images: in their sidecars, the catalogue and the METS document.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Why; it is kept with the old names.")
    var reason: String
    @Option(help: "Profile whose template is meant (default: of each image the one that it was captured with).")
    var profile: String?
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        try NamesReport(payload: try await client.rename(job: job, NameRequest(reason: reason, profile: profile))).emit(as: output.format)
    }
}
