import LinuxSystem
import PlatenModel
import ServiceLifecycle
import Station

/// Ends the station in order when the group shuts down: cycles are cancelled, what is whole is kept.
struct StationService: Service {
    let station: Station

    func run() async throws {
        try? await gracefulShutdown()
        ServiceManager.stopping.notify()
        // A driver may take its whole cancel deadline, and then be killed.
        let deadlines = station.configuration.deadlines
        ServiceManager.extendTimeout(microseconds: UInt64((deadlines.cancel + deadlines.kill + 5) * 1_000_000)).notify()
        await station.shutdown()
    }
}
