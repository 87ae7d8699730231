import ArgumentParser

struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Samples of images that people look at.",
        discussion: "A profile asks for it with sampling. Look at an image with: platenctl save --picture overlay CAPTURE FILE",
        subcommands: [InspectListCommand.self, InspectStartCommand.self, InspectPassCommand.self, InspectFailCommand.self],
        defaultSubcommand: InspectListCommand.self)
}
