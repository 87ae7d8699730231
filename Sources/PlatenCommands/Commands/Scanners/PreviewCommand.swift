import ArgumentParser
import LinuxSystem
import PlatenClient
import PlatenModel

struct PreviewCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Take the whole bed at low resolution, and save a picture that shows the sheets on it.",
        discussion: "It shows what area: auto of a profile would find. Nothing of it is kept in the catalogue.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "With the mode and the options of this profile.")
    var profile: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String
    @Argument(help: "The new JPEG file. Left out: nothing is saved.", completion: .file())
    var file: String?

    func run(with client: StationClient) async throws {
        // Known before the scanner moves.
        if let file, Folder.exists(file) { throw Problem(.fileExists, ["path": file]) }
        let preview = try await client.preview(scanner: scanner, profile: profile)
        if let file { try await client.savePreview(preview.id, to: file) }
        try PreviewReport(payload: preview, file: file).emit(as: output.format)
    }
}
