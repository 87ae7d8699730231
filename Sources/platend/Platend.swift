import ArgumentParser
import Devices
import Foundation
import Glibc
import Logging
import PlatenModel
import ProfileFormat
import ServiceLifecycle
import SocketAPI
import Station

/// The scanner acquisition daemon.
@main
struct Platend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "platend", abstract: "Drives the scanners of this station and keeps their images.", version: PlatenVersion.current)

    @Option(name: .customLong("config"), help: ArgumentHelp("The configuration file (YAML).", valueName: "FILE"))
    var configurationFile: String?

    @Option(name: .customLong("state-dir"), help: ArgumentHelp("Where the catalogue and the masters are kept.", valueName: "DIR"))
    var stateFolder: String?

    @Option(name: .customLong("socket"), help: ArgumentHelp("The socket to answer on.", valueName: "PATH"))
    var socketPath: String?

    @Option(name: .customLong("log-level"), help: "trace, debug, info, notice, warning, error or critical.")
    var logLevel: String = "info"

    func run() async throws {
        // The socket and all files are closed to others from their first moment.
        umask(0o027)
        signal(SIGPIPE, SIG_IGN)
        // What drivers leave behind comes to this process, which ends it.
        Orphans.adopt()
        StationMetrics.bootstrap()
        LoggingSystem.bootstrap { JournalLogHandler(label: $0) }
        var logger = Logger(label: "platend")
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .info
        do throws(Problem) {
            try await serve(logger: logger)
        } catch {
            FileHandle.standardError.write(Data("platend: \(error)\n".utf8))
            throw ExitCode.failure
        }
    }

    /// The configuration file with what the command line overrides.
    func readConfiguration() throws(Problem) -> StationConfiguration {
        var configuration = StationConfiguration()
        if let configurationFile {
            configuration = try ConfigurationReader.read(configurationFile)
        } else if access(DefaultPaths.configurationFile, F_OK) == 0 {
            configuration = try ConfigurationReader.read(DefaultPaths.configurationFile)
        }
        if let stateFolder { configuration.stateFolder = Self.absolute(stateFolder) }
        if let socketPath { configuration.socketPath = Self.absolute(socketPath) }
        return configuration
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }
}
