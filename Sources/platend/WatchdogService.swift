import LinuxSystem
import ServiceLifecycle
import Station

/// Tells systemd that the daemon lives, as long as its parts answer.
struct WatchdogService: Service {
    let station: Station

    func run() async throws {
        guard let interval = ServiceManager.watchdogInterval() else {
            try? await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await station.answer()
                ServiceManager.watchdog.notify()
                try? await Task.sleep(for: .microseconds(Int64(interval / 2)))
            }
        }
    }
}
