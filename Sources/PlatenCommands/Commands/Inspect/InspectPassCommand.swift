import ArgumentParser
import PlatenClient
import PlatenModel

struct InspectPassCommand: StationCommand {
    static let configuration = CommandConfiguration(commandName: "pass", abstract: "Say of images of a sample that they conform.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Identifiers of the captures, or their beginnings.")
    var captures: [String]

    func run(with client: StationClient) async throws {
        var last: [Identifier<Inspection>: Inspection] = [:]
        for capture in captures {
            let inspection = try await client.decide(on: try await client.capture(capture).id, NewInspectionDecision(conforming: true))
            last[inspection.id] = inspection
        }
        try InspectionsReport(payload: last.values.sorted { $0.started < $1.started }).emit(as: output.format)
    }
}
