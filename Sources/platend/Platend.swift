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

    @Flag(
        name: .customLong("rebuild-catalogue"),
        help: "Write the catalogue anew from the masters' folders, say what was found, and end. The old one is kept. platend must not run.")
    var rebuildsCatalogue = false

    @Option(
        name: .customLong("restore"),
        help: ArgumentHelp("Take the catalogue from a backup into the state folder, which must have none, and end.", valueName: "FILE"))
    var backupFile: String?

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
            if let backupFile {
                try await restore(Self.absolute(backupFile))
            } else if rebuildsCatalogue {
                try await rebuildCatalogue()
            } else {
                try await serve(logger: logger)
            }
        } catch {
            FileHandle.standardError.write(Data("platend: \(error)\n".utf8))
            throw ExitCode.failure
        }
    }

    /// The configuration file with what the command line overrides.
    func readConfiguration() throws(Problem) -> StationConfiguration {
        var configuration = StationConfiguration()
        if let file = usedConfigurationFile { configuration = try ConfigurationReader.read(file) }
        if let stateFolder { configuration.stateFolder = Self.absolute(stateFolder) }
        if let socketPath { configuration.socketPath = Self.absolute(socketPath) }
        return configuration
    }

    /// The file that is read. Nil: there is none.
    var usedConfigurationFile: String? {
        if let configurationFile { return Self.absolute(configurationFile) }
        return access(DefaultPaths.configurationFile, F_OK) == 0 ? DefaultPaths.configurationFile : nil
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }
}
