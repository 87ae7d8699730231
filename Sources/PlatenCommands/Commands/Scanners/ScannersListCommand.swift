import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersListCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the scanners that the station knows.",
        discussion: """
            --watch goes on through restarts of platend, until Ctrl-C: a terminal shows the list as it is now, anything else gets a line \
            for each change. With --json that line is the whole list as the API returns it.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Show changes as they come.")
    var watch = false

    func run(with client: StationClient) async throws {
        guard watch else { return try ListReport<Scanner>.scanners(try await client.scanners()).emit(as: output.format) }
        var board = ScannerBoard(console: .current, format: output.format)
        try await ScannerWatch(client: client).run(
            show: { try board.show($0) }, interrupted: { board.interrupted($0) }, resumed: { board.resumed() })
    }
}
