import ArgumentParser
import PlatenClient
import PlatenModel

struct RescanCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescan", abstract: "Scan a page once more: the new image takes its place and number, and the one before is kept.",
        discussion: "It is taken with the scanner and the profile that took it, unless others are named.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("Another profile.", valueName: "name"))
    var profile: String?
    @Option(help: ArgumentHelp("Another scanner.", valueName: "name"))
    var scanner: String?
    @Flag(help: "Wait for a scanner that another cycle holds.")
    var wait = false
    @Flag(help: "Print the identifier of the capture only, and no progress.")
    var quiet = false
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String

    func run(with client: StationClient) async throws {
        let capture = try await client.capture(capture)
        let request = NewCycle(
            profile: profile ?? capture.profile, scanner: scanner ?? capture.scanner, count: 1, wait: wait ? true : nil, replaces: capture.id)
        try await ScanRun(client: client, output: output, quiet: quiet).run(request, in: capture.job.rawValue)
    }
}
