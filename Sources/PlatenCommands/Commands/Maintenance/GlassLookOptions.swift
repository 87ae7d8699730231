import ArgumentParser
import PlatenModel

/// What a look at a scanner's glass takes.
struct GlassLookOptions: ParsableArguments {
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var steps: StepOptions
    @Option(help: "Save a picture with the spots framed as this new JPEG file.", completion: .file())
    var picture: String?
    @Argument(help: "Name of the scanner.")
    var scanner: String

    func run(of kind: MaintenanceKind) -> MaintenanceRun {
        MaintenanceRun(kind: kind, scanner: scanner, steps: steps, picture: picture)
    }
}
