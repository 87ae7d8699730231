import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersRenameCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a scanner another name, which it keeps.",
        discussion: "Captures keep the name that the scanner had. A name in the configuration counts before this one.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name of the scanner.")
    var old: String
    @Argument(help: "Its new name.")
    var new: String

    func run(with client: StationClient) async throws {
        try ScannerStateReport(payload: try await client.renameScanner(old, to: new)).emit(as: output.format)
    }
}
