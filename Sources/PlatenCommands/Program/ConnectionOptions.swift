import ArgumentParser
import Foundation
import PlatenModel

/// How a command reaches the daemon.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Socket of platend (default: $PLATEN_SOCKET, or \(DefaultPaths.socket)).", valueName: "path"))
    var socket: String?

    var socketPath: String {
        Self.path(option: socket, environment: ProcessInfo.processInfo.environment)
    }

    /// What is said on the command line counts, then the environment, the configuration, the default. Empty texts say nothing.
    static func path(option: String?, environment: [String: String], configured: String? = nil) -> String {
        [option, environment["PLATEN_SOCKET"], configured].compactMap { $0 }.first { !$0.isEmpty } ?? DefaultPaths.socket
    }
}
