import ArgumentParser

struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "Limits of what is measured of images.", subcommands: [QualityTuneCommand.self])
}
