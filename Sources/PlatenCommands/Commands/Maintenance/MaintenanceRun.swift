import LinuxSystem
import PlatenClient
import PlatenModel

/// One procedure, from its first step to its report.
struct MaintenanceRun {
    let kind: MaintenanceKind
    let scanner: String
    let steps: StepOptions
    /// A new JPEG file for the picture of the look.
    let picture: String?
    var pitch: Double?
    var target: String?
    var chart: ColourChart?
    var reference: String?
    var resolution: Double?
    var mode: ColourMode?
    var source: SourceKind?

    func run(with client: StationClient, _ output: OutputOptions) async throws {
        // Known before anybody moves.
        if let picture, Folder.exists(picture) { throw Problem(.fileExists, ["path": picture]) }
        _ = try await client.condition(ofScanner: scanner)
        try steps.lead(through: kind, of: scanner)
        var request = steps.request(kind)
        request.pitch = pitch
        request.targetSerial = target
        request.chart = chart
        request.reference = reference
        request.resolution = resolution
        request.mode = mode
        request.source = source
        let record = try await Self.perform(request, on: scanner, with: client)
        if let picture { try await client.savePicture(of: record.id, to: picture) }
        try MaintenanceRecordReport(payload: record, picture: picture).emit(as: output.format)
    }

    /// Ctrl-C stops the procedure, and its end is waited for: a program that only went away would leave it running.
    private static func perform(
        _ request: NewMaintenance, on scanner: String, with client: StationClient
    ) async throws -> MaintenanceRecord {
        let interruptions = Interruptions()
        let watch = Task {
            for await _ in interruptions.presses {
                Console.current.note("Stopping; the scanner comes to rest first.")
                try? await client.cancelMaintenance(ofScanner: scanner)
            }
        }
        defer { watch.cancel() }
        return try await client.maintain(scanner, request)
    }
}
