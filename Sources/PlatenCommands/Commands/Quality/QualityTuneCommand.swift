import ArgumentParser
import PlatenClient
import PlatenModel

struct QualityTuneCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "tune", abstract: "Show what past captures of a profile measured, and what limits say of them.",
        discussion: "With --limit a limit is tried on them without anything being changed, such as --limit skew:hold-above=0.8.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(
        name: .customLong("limit"),
        help: "A limit to try: MEASURE:ACTION-SIDE=NUMBER, with warn, hold or stop, and above or below. Fractions are 0 to 1.")
    var limits: [LimitArgument] = []
    @Argument(help: "Name of the profile.")
    var profile: String

    func run(with client: StationClient) async throws {
        let own = try await client.profile(profile).quality
        var tried: [Measure: MeasureLimits] = [:]
        for limit in limits {
            tried[limit.measure, default: own[limit.measure] ?? MeasureLimits()][limit.key.action, limit.key.side] = limit.value
        }
        try QualityStatisticsReport(payload: await client.qualityStatistics(ofProfile: profile, limits: tried)).emit(as: output.format)
    }
}
