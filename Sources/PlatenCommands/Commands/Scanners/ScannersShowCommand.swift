import ArgumentParser
import PlatenClient
import PlatenModel

struct ScannersShowCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a scanner with its options.",
        discussion: "Reading the options opens the scanner. --no-options leaves it alone.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .customLong("options"), inversion: .prefixedNo, help: "Ask the scanner for its options.")
    var showsOptions = true
    @Argument(help: "Name of the scanner.")
    var name: String

    func run(with client: StationClient) async throws {
        let scanner = try await client.scanner(name)
        guard showsOptions else { return try ScannerReport(scanner, options: []).emit(as: output.format) }
        do {
            let options = try await client.options(ofScanner: name)
            // Opening the scanner may have changed what is known of it.
            try ScannerReport(try await client.scanner(name), options: options.items).emit(as: output.format)
        } catch let problem as Problem {
            // What is known already tells a person why the options are not; a program wants all or nothing.
            if output.format == .table { try ScannerReport(scanner, options: []).emit(as: .table) }
            throw problem
        }
    }
}
