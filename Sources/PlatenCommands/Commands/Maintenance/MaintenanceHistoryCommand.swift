import ArgumentParser
import FoundationEssentials
import LinuxSystem
import PlatenClient
import PlatenModel

extension FigureKind: ExpressibleByArgument {}

struct MaintenanceHistoryCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Draw how a figure of a scanner went, with the limits of its stable period.",
        discussion: "A point that left the limits is shown as an exclamation mark.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Save it as this new SVG file, too.", completion: .file())
    var svg: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String
    @Argument(help: "The figure: \(FigureKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var figure: FigureKind

    func run(with client: StationClient) async throws {
        if let svg, Folder.exists(svg) { throw Problem(.fileExists, ["path": svg]) }
        let history = try await client.history(of: figure, ofScanner: scanner)
        if let svg {
            do {
                try Data(HistoryPicture.svg(history).utf8).write(to: URL(filePath: svg), options: .withoutOverwriting)
            } catch {
                throw Problem(.storageFailed, ["path": svg, "reason": "\(error)"])
            }
        }
        try HistoryReport(payload: history).emit(as: output.format)
    }
}
