import LinuxSystem
import Logging
import PlatenModel

/// Has the profiles read again when something in their folders has changed.
public struct ProfileWatch: Sendable {
    let station: Station

    public init(station: Station) {
        self.station = station
    }

    /// Runs until the task is cancelled. Where the folders cannot be watched it says so and returns: SIGHUP reads them, too.
    public func run() async {
        while !Task.isCancelled {
            let folders = station.configuration.profileFolders
            let monitor: FoldersMonitor
            do {
                monitor = try await FoldersMonitor.start(folders)
            } catch {
                station.logger.warning("changes of profiles are not noticed by themselves", metadata: ["reason": "\(error)"])
                return
            }
            station.profileMonitor.set(monitor)
            // What changed before the watch began.
            await station.loadProfiles()
            await withTaskCancellationHandler {
                for await _ in monitor.bursts { await station.loadProfiles() }
            } onCancel: {
                Task { await monitor.stop() }
            }
            // Ended by a configuration with other folders: those are watched from now on.
            await monitor.stop()
        }
    }
}
