import ArgumentParser
import Foundation
import PlatenClient
import PlatenModel

struct ProfilesCheckCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the file of a profile before the station uses it.",
        discussion: "It is read as if it lay beside the station's profiles, so that it may extend them.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("Open this scanner and ask whether it can do what the profile says.", valueName: "scanner"))
    var scanner: String?
    @Argument(help: "The file, ending in .yaml.")
    var file: String

    func run(with client: StationClient) async throws {
        // The station knows its own files by their whole paths.
        let path = URL(fileURLWithPath: file).standardized.path
        let result = try await client.checkProfile(try InputFile(path: file).bytes(), file: path, scanner: scanner)
        let report = ProfileCheckReport(payload: result, path: path, file: file)
        try report.emit(as: output.format)
        if let status = report.status { throw ExitCode(status) }
    }
}
