import ArgumentParser
import PlatenClient
import PlatenModel

extension MaintenanceKind: ExpressibleByArgument {}

struct MaintenanceNoteCommand: StationCommand {
    private static let kinds = MaintenanceKind.allCases.filter { !$0.usesScanner }

    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Say what you did to a scanner: counters and histories begin anew where they have to.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "A remark that is kept with it.")
    var remark: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String
    @Argument(help: "What was done: \(kinds.map(\.rawValue).joined(separator: ", ")).")
    var kind: MaintenanceKind

    func validate() throws {
        guard Self.kinds.contains(kind) else {
            throw ValidationError(
                "\(kind.rawValue) is done with: platenctl \([.glassCheck, .darkCheck, .glassCleaned].contains(kind) ? "glass" : "calibrate")")
        }
    }

    func run(with client: StationClient) async throws {
        let record = try await client.maintain(scanner, NewMaintenance(kind: kind, remark: remark))
        try MaintenanceRecordReport(payload: record).emit(as: output.format)
    }
}
