import ArgumentParser
import PlatenClient
import PlatenModel

struct CalibrateCommand: StationCommand {
    /// What can be calibrated.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        case driver, colour, geometry, conformance
        case flatField = "flat-field"

        var kind: MaintenanceKind {
            switch self {
            case .driver: .driverCalibration
            case .colour: .colourCalibration
            case .geometry: .geometryCalibration
            case .conformance: .conformance
            case .flatField: .flatFieldCalibration
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract:
            "Run the calibration of a scanner's own driver, make its colour profile or flat field, measure scale and conformance of its images.",
        discussion: """
            driver: with a look at the bed before and behind it. Where it makes the sensor more uneven, and the driver keeps it in a file, the one before
            comes back.
            colour: an ICC profile by a colour chart, which profiles embed with icc-profile: scanner. It is checked on patches that it was not made from.
            geometry: by rulers or a grid of lines on the bed. Later images state the resolution that they have; their pixels stay what they are.
            conformance: one scan of a chart by ISO 19264-1, FADGI and Metamorfoze: tones, colours, noise, sharpness, misregistration. Their tables are
            files in guidelines below the folders of profiles, to be corrected there.
            flat-field: gains of the sensor's columns by the empty white bed, or by white sheets through a feeder for each side that it sees, where the
            scanner does not even them out itself; of a camera above its bed the light of all places, by a white card that covers all that it sees. A flatbed
            with a feeder gets one for each, with --source. They are applied to derivatives only: platenctl save --picture evened. The flat field before
            the last comes back with: platenctl maintenance note SCANNER flat-field-restored
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var steps: StepOptions
    @Option(help: "driver, colour, geometry, conformance or flat-field.")
    var part = Part.driver
    @Option(help: "Of geometry: millimetres between two ticks of the rulers, or lines of the grid. Left out: 10.")
    var pitch: Double?
    @Option(help: "Of colour and conformance: the chart: \(ColourChart.allCases.map(\.rawValue).joined(separator: ", ")). Left out: colorchecker.")
    var chart: ColourChart?
    @Option(
        help: "Of colour and conformance: the reference file of the chart's own serial number. Left out: that of a whole batch, where there is one.",
        completion: .file())
    var reference: String?
    @Option(help: "Of conformance: pixels an inch of the scan; left out: 300. Of a flat field: of its columns; left out: 600, of a camera 300.")
    var resolution: Double?
    @Option(help: "Of a flat field: colour or grey, the mode of the images that it is for. Left out: colour, or else grey.")
    var mode: ColourMode?
    @Option(help: "Of a flat field: flatbed or feeder, where the white is. Left out: the bed, or else the feeder.")
    var source: SourceKind?
    @Option(help: "Serial number of the target that is used.")
    var target: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(with client: StationClient) async throws {
        var run = MaintenanceRun(kind: part.kind, scanner: scanner, steps: steps, picture: nil, pitch: pitch, target: target)
        run.chart = chart
        run.resolution = resolution
        run.mode = mode
        run.source = source
        run.reference = try reference.map { path throws(Problem) in String(decoding: try InputFile(path: path).bytes(), as: UTF8.self) }
        try await run.run(with: client, output)
    }
}
