import Foundation
import PlatenClient
import PlatenModel

extension DoctorSurroundings {
    /// How long the daemon may take to answer; a person waits for the doctor.
    private static let patience = Duration.seconds(5)

    /// This machine. What the command line says counts before the environment, the configuration and the defaults, in this order.
    static func here(configuration: String?, stateFolder: String?, socket: String?) async -> DoctorSurroundings {
        let environment = ProcessInfo.processInfo.environment
        let file = configuration ?? DefaultPaths.configurationFile
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        let glimpse = ConfigurationGlimpse.values(in: text)
        let configured = glimpse["socket.path"]
        let socket = ConnectionOptions.path(option: socket, environment: environment, configured: configured)
        let (station, profiles) = await ask(socket)
        return DoctorSurroundings(
            environment: environment, configurationFile: file,
            stateFolder: stateFolder ?? glimpse["state-folder"] ?? DefaultPaths.stateFolder, socket: socket, configuration: glimpse,
            knownScanners: ConfigurationGlimpse.knownScanners(in: text), inputDevices: ConfigurationGlimpse.inputDevices(in: text),
            hasDestinations: ConfigurationGlimpse.hasDestinations(in: text), station: station, profileCount: profiles?.count,
            profilesWithPageNumbers: profiles?.filter(Self.readsPageNumbers).map(\.name), commands: .system)
    }

    /// For any scanner.
    private static func readsPageNumbers(_ profile: Profile) -> Bool {
        profile.pageNumbers != nil || profile.overrides.contains { ($0.changes.pageNumbers ?? nil) != nil }
    }

    private static func ask(_ socket: String) async -> (Result<StationStatus, Problem>, [Profile]?) {
        let silent = Problem(.daemonUnreachable, ["socket": socket])
        do {
            let (status, profiles) = try await withThrowingTaskGroup(of: (StationStatus, [Profile]?).self) { group in
                group.addTask {
                    try await StationClient.using(socket: socket) { client in
                        let status = try await client.status()
                        return (status, try? await client.profiles().items)
                    }
                }
                group.addTask {
                    try await Task.sleep(for: patience)
                    throw silent
                }
                defer { group.cancelAll() }
                guard let answer = try await group.next() else { throw silent }
                return answer
            }
            return (.success(status), profiles)
        } catch {
            return (.failure(error as? Problem ?? silent), nil)
        }
    }
}
