import ArgumentParser
import PlatenClient
import PlatenModel

struct JobContactSheetCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact-sheet", abstract: "Save thumbnails of the pages of a job as one JPEG.",
        discussion: "A sheet shows 48 pages in their order; those that quality control has something against are framed.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Which 48 pages, from 1.")
    var sheet = 1
    @Argument(help: "Name or identifier of the job.")
    var job: String
    @Argument(help: "The new file.", completion: .file())
    var file: String

    func run(with client: StationClient) async throws {
        let job = try await client.job(job)
        try await Interruptions.cancelling {
            try await client.saveContactSheet(sheet, ofJob: job.id.rawValue, to: file)
        }
        try PictureReport(payload: PictureReport.File(path: file, picture: "contact-sheet")).emit(as: output.format)
    }
}
