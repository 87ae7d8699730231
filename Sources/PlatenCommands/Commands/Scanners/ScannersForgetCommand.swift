import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersForgetCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Forget a scanner that is gone for good. Its captures stay.",
        discussion: "One that is connected is not forgotten. --json prints nothing: the API answers nothing.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Name of the scanner.")
    var name: String

    func run(with client: StationClient) async throws {
        try await client.forgetScanner(name)
        if output.format == .table { Console.current.print("\(PlainText.oneLine(name)) is forgotten.") }
    }
}
