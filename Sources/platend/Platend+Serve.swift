import Foundation
import LinuxSystem
import Logging
import PlatenModel
import ServiceLifecycle
import SocketAPI
import Station
import UnixSignals

extension Platend {
    /// Runs the station until a signal ends it.
    func serve(logger: Logger) async throws(Problem) {
        let configuration = try readConfiguration()
        let environment = StationEnvironment(
            variables: ProcessInfo.processInfo.environment, defaultWorkerProgram: Self.workerBesideThisProgram,
            configurationFile: usedConfigurationFile,
            readConfiguration: { () throws(Problem) in try readConfiguration() })
        let station = try await Station(configuration: configuration, environment: environment, logger: logger)
        let server = SocketServer(
            station: station, socketPath: configuration.socketPath, socketGroup: configuration.socketGroup, logger: logger,
            onReady: {
                ServiceManager.ready.notify()
                await station.opened()
                // Callers are answered from here on, not when the slowest driver has listed its devices.
                Task {
                    await station.lookForScanners()
                    ServiceManager.status("Scanners were looked for.").notify()
                }
            })
        var groupConfiguration = ServiceGroupConfiguration(
            services: [
                .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
                .init(service: ReloadService(station: station)),
                .init(service: WatchdogService(station: station)),
                .init(service: HousekeepingService(station: station)),
                .init(service: WatchingService(station: station)),
                // The last is told first: cycles end before anything else does, and the watchdog is fed meanwhile.
                .init(service: StationService(station: station)),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // A caller that stopped reading or sending must not keep the daemon from ending: by then all images are safe.
        let deadlines = configuration.deadlines
        groupConfiguration.maximumGracefulShutdownDuration = .seconds(deadlines.cancel + deadlines.kill + 3)
        let group = ServiceGroup(configuration: groupConfiguration)
        do {
            try await group.run()
        } catch let problem as Problem {
            throw problem
        } catch is CancellationError {
            logger.notice("callers that did not let go were cut off")
        } catch {
            throw Problem(.internalFailure, ["reason": "\(error)"])
        }
    }

    private static var workerBesideThisProgram: String {
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent("platen-worker").path
    }
}
