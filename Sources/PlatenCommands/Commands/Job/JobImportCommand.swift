import ArgumentParser
import PlatenClient
import PlatenModel

struct JobImportCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a job of each line of a table.",
        discussion: """
            The table is a CSV file as spreadsheets save it, with the names of its columns on the first line: name, title, call-number, \
            institution, collection, document-type, fragile, opening-angle, do-not-flatten, remarks, expected, unit, restricted-to, due, slip, place.
            Where anything is wrong, everything that is wrong is told and nothing is made.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Make the jobs of the lines that are right, and leave out the others.")
    var partial = false
    @Argument(help: "The table.")
    var file: String

    func run(with client: StationClient) async throws {
        let table = try InputFile(path: file).bytes()
        let report = JobImportReportText(payload: try await client.importJobs(table, partial: partial), file: file)
        try report.emit(as: output.format)
        if let status = report.status { throw ExitCode(status) }
    }
}
