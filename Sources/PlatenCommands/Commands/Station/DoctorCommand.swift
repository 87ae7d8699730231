import ArgumentParser
import PlatenModel

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check what Platen needs of this machine, and tell how to mend what is missing.",
        discussion: "Changes nothing, and works without platend. The exit status is 1 where a check failed.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("Configuration of platend (default: \(DefaultPaths.configurationFile)).", valueName: "file"))
    var config: String?
    @Option(help: ArgumentHelp("State folder of platend (default: as configured, or \(DefaultPaths.stateFolder)).", valueName: "folder"))
    var stateDir: String?

    func run() async throws {
        let surroundings = await DoctorSurroundings.here(configuration: config, stateFolder: stateDir, socket: connection.socket)
        let findings = await DoctorChecks.examine(surroundings)
        try DoctorReport(payload: Page(items: findings), coloured: Colour.isWanted).emit(as: output.format)
        if findings.contains(where: { $0.outcome == .failed }) { throw ExitCode(.failure) }
    }
}
