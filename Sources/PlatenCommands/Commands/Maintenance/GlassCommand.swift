import ArgumentParser

struct GlassCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glass", abstract: "Dirt on scanners' glasses: what ordinary images show of it, and looks at the empty bed.",
        subcommands: [GlassShowCommand.self, GlassCheckCommand.self, GlassDarkCommand.self, GlassCleanedCommand.self],
        defaultSubcommand: GlassShowCommand.self)
}
